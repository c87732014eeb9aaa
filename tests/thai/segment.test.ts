import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clusters } from '../../src/thai/clusters.ts';
import { segment } from '../../src/thai/segment.ts';
import { anyText, BEGINS_WITH_MARK, thaiText } from './alphabet.ts';

describe('segment', () => {
  it('says what each token is and where it stands', () => {
    expect(segment('งบประมาณ ปี ๒๕๖๗ (ITA)')).toEqual([
      { text: 'งบประมาณ', start: 0, end: 8, kind: 'thai' },
      { text: ' ', start: 8, end: 9, kind: 'space' },
      { text: 'ปี', start: 9, end: 11, kind: 'thai' },
      { text: ' ', start: 11, end: 12, kind: 'space' },
      { text: '๒๕๖๗', start: 12, end: 16, kind: 'number' },
      { text: ' ', start: 16, end: 17, kind: 'space' },
      { text: '(', start: 17, end: 18, kind: 'other' },
      { text: 'ITA', start: 18, end: 21, kind: 'latin' },
      { text: ')', start: 21, end: 22, kind: 'other' },
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(segment('')).toEqual([]);
  });

  it.each(['😀', '<script>', '.*(?:a|b)+$', 'שלום', '\u0e48\u0e48', '...', '   '])('keeps all of %j', (text) => {
    expect(
      segment(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text);
  });

  it('gives tokens that join to the text, each where it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = segment(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        for (const { start, end, text: part } of tokens) expect(text.slice(start, end)).toBe(part);
        expect(tokens.every((token) => token.text.length > 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never begins a token with a mark, but where the text does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, ...later] = segment(text);
        expect(later.filter((token) => BEGINS_WITH_MARK.test(token.text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts Thai text only between clusters', () => {
    fc.assert(
      fc.property(thaiText, (text) => {
        const ends = (parts: string[]) => parts.map((_, index) => parts.slice(0, index + 1).join('').length);
        const allowed = new Set(ends(clusters(text)));
        expect(segment(text).filter((token) => !allowed.has(token.end))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never parts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(segment(text).every((token) => token.text.isWellFormed())).toBe(true);
      }),
    );
  });

  it('needs less than 100 ms for 10,000 letters without a space, whatever they are', () => {
    segment('ก'); // builds the dictionary
    for (const letters of ['การ', 'ก', 'เ', '\u0e48', 'ฆฌ', 'ก.', 'ต้นตาล', 'ผู้บริหารส่วนตำบล']) {
      const text = letters.repeat(10_000 / letters.length);
      const times = [1, 2, 3].map(() => milliseconds(() => segment(text)));
      expect(Math.min(...times), letters).toBeLessThan(100);
    }
  });

  it('needs less than a second for a megabyte', () => {
    const text = 'องค์การบริหารส่วนตำบลได้จัดทำรายงานผลการใช้จ่ายงบประมาณประจำปี พ.ศ. 2567 และเผยแพร่บนเว็บไซต์ '.repeat(4_000);
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(1_000_000);
    expect(milliseconds(() => segment(text))).toBeLessThan(1000);
  });
});

describe('segment in another engine', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('makes the same cuts without Intl', async () => {
    const texts = fc.sample(fc.oneof(anyText, thaiText), { numRuns: 200, seed: 2567 });
    const cuts = texts.map((text) => segment(text));
    vi.stubGlobal('Intl', undefined);
    vi.resetModules();
    const without = await import('../../src/thai/segment.ts');
    expect(without.segment).not.toBe(segment);
    expect(texts.map((text) => without.segment(text))).toEqual(cuts);
  });

  it('cuts the titles and elements of the framework alike without Intl.Segmenter', async () => {
    const framework = readFileSync(new URL('../../src/framework/oit-2566.yaml', import.meta.url), 'utf8');
    const texts = Array.from(framework.matchAll(/(?:title|text): *(.+)/g), ([, text = '']) => text);
    expect(texts.length).toBeGreaterThanOrEqual(43);
    texts.push(framework);
    const cuts = texts.map((text) => segment(text));
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    vi.resetModules();
    const without = await import('../../src/thai/segment.ts');
    expect(texts.map((text) => without.segment(text))).toEqual(cuts);
  });
});

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
