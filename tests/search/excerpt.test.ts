import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, tokensOf } from '../../src/search/cut.ts';
import { countHits, excerpt as excerptOf } from '../../src/search/excerpt.ts';
import { tokens } from '../../src/search/terms.ts';

const text = 'รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน ของหน่วยงาน '.repeat(6);
const excerpt = (published: string, words: string[], longest: number) =>
  excerptOf(
    tokens(published).map((token) => token.text),
    words,
    longest,
  );
const joined = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('');
const hits = (pieces: readonly { text: string; hit: boolean }[]) =>
  pieces.filter(({ hit }) => hit).map((piece) => piece.text);

describe('an excerpt', () => {
  test('is the whole text where that is short enough', () => {
    expect(excerpt('แผนงบประมาณ', ['งบประมาณ'], 140)).toEqual([
      { text: 'แผน', hit: false },
      { text: 'งบประมาณ', hit: true },
    ]);
  });

  test('marks whole words, and no part of one', () => {
    expect(hits(excerpt('ร้องเรียน โรงเรียน นำ น้ำ', ['เรียน', 'นำ'], 140))).toEqual(['นำ']);
  });

  test('marks what means the same: งบ for งบประมาณ, โกง for ทุจริต', () => {
    expect(hits(excerpt('งบของปีนี้ ถูกโกง', ['งบประมาณ', 'ทุจริต'], 140))).toEqual(['งบ', 'โกง']);
  });

  test('marks words that stand side by side as one', () => {
    expect(hits(excerpt('การจัดซื้อจัดจ้าง', ['ซื้อ', 'จ้าง'], 140))).toEqual(['จัดซื้อจัดจ้าง']);
    expect(countHits(['จัดซื้อ', 'จัดจ้าง', 'รถ'], ['ซื้อ', 'จ้าง'])).toBe(2);
  });

  test('shows the part with the words searched, between dots, within the length asked', () => {
    const pieces = excerpt(`${'ก่อน '.repeat(100)}ประปา${' หลัง'.repeat(100)}`, ['ประปา'], 60);
    expect(hits(pieces)).toEqual(['ประปา']);
    expect(joined(pieces)).toMatch(/^… .*ประปา.* …$/);
    expect(joined(pieces).length).toBeLessThanOrEqual(64);
  });

  test('of a text that our tokenizer has cut is that of the text as published', () => {
    const given = cut(text).replaceAll(' ', ' \u200b'); // as Pagefind gives it back
    expect(excerptOf(tokensOf(given), ['งบประมาณ'], 80)).toEqual(excerpt(text.trimEnd(), ['งบประมาณ'], 80));
  });

  test('never begins or ends inside a cluster, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 300 }),
        fc.constantFrom('งบประมาณ', 'ติดตาม', 'หน่วยงาน', 'ไม่มี'),
        (longest, word) => {
          for (const { text: piece } of excerpt(text, [word], longest)) {
            expect(piece).not.toMatch(/^[\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e]|[\u0e40-\u0e44]$/);
          }
        },
      ),
    );
  });
});
