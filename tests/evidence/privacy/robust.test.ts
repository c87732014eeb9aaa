import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../src/evidence/privacy/scan.ts';
import { toArabicDigits } from '../../../src/thai/numerals.ts';
import { citizenId, grouped, inDigits } from './numbers.ts';

const WORDS = [
  'ประกาศ',
  'องค์การบริหารส่วนตำบล',
  'นายสมมติ ',
  ' หมู่ที่ ',
  'โทร ',
  'น้ำ',
  'ที่',
  '\n',
  '\t',
  ' ',
  '(',
  'บัญชี',
  'รายงาน',
  'ค่าใช้จ่าย',
  'เลขที่ ',
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((some) => some.join(''));
const gap = fc.constantFrom('-', ' ', '.', '–', '\u2011', '\u00a0', ' - ', '-\n', '—', '_');
const planted = citizenId.chain((id) =>
  fc
    .oneof(
      fc.constant(id),
      fc.array(gap, { minLength: 1, maxLength: 4 }).map((gaps) => grouped(id, gaps)),
    )
    .chain((written) => inDigits(written).map((text) => ({ id, text }))),
);

/** What JSON and a log show, its digits Arabic. */
const shown = (findings: unknown) =>
  toArabicDigits(JSON.stringify(findings) + inspect(findings, { depth: 9, showHidden: true }));

describe('any text', () => {
  test('is scanned without an error, and its findings lie within it, in order', () => {
    const unit = fc.constantFrom(
      ...'0123456789๐๑๒๘๙- ./@\n\t\u200bOl',
      ...WORDS,
      'ํา',
      '\u0e48',
      'บ้านเลขที่',
      'a.b',
      '+66',
      '😀',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 200 }), fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { offset, length } of scanText(text)) {
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(length).toBeGreaterThan(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
          last = offset;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('with a citizen id planted in it gives that id away to the scan', () => {
    fc.assert(
      fc.property(words, planted, words, (before, { text }, after) => {
        const findings = scanText(before + text + after);
        expect(findings).toContainEqual(
          expect.objectContaining({ kind: 'citizen-id', offset: before.length, length: text.length }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('with ids planted in it shows none of them in a finding', () => {
    fc.assert(
      fc.property(words, planted, words, planted, (before, one, between, other) => {
        const findings = scanText(`${before}${one.text}${between} ${other.text}`);
        const told = shown(findings).replace(/[^\dx]/g, '');
        for (const { id } of [one, other]) expect(told).not.toContain(id);
        const ids = findings.filter(({ kind }) => kind === 'citizen-id');
        expect(ids).toHaveLength(2);
        for (const { masked } of ids) expect(masked.replace(/[^\dx]/g, '')).toMatch(/^\dx{10}\d\d$/);
      }),
      { numRuns: 500 },
    );
  });

  test('shows no mark without its letter at the ends of a context', () => {
    fc.assert(
      fc.property(words, planted, words, (before, { text }, after) => {
        for (const { context } of scanText(before + text + after)) {
          expect(context).not.toMatch(/^…[\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e]|[\u0e40-\u0e44]…$/);
        }
      }),
    );
  });
});

describe('a long text', () => {
  test.each([
    ['digits', '1'.repeat(1e6)],
    ['dashes', '-'.repeat(1e6)],
    ['Thai digits', '๑'.repeat(1e6)],
    ['spaces', `${' '.repeat(1e6)}1`],
    ['letters of an e-mail address', `${'a'.repeat(1e6)}@`],
  ])('of a million characters, nothing but %s, takes less than a second', (_, text) => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      expect(scanText(text)).toEqual([]);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(1000); // the quickest: the machine may be busy
  });

  test.each([
    ['digits and dashes', '1-'],
    ['single digits', '1 '],
    ['lines of digits', '12\n'],
    ['digits with what can’t be seen between', '1\u200b'],
    ['names', 'นายสมมติ '],
    ['house numbers', 'นายสมมติ บ้านเลขที่ 1 หมู่ 1 '],
    ['accounts', 'เลขที่บัญชี 001-2-34567-8 '],
    ['numbers of people', 'นายสมมติ 1001234567898 '],
    ['e-mail addresses', 'นายสมมติ a.b@example.com '],
  ])('takes time by its length alone where it is a row of %s', (_, piece) => {
    const start = performance.now();
    scanText(piece.repeat(Math.floor(300_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(2500); // 0.1 to 0.5 s; minutes if each looked at all the others
  });
});
