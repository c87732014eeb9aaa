import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SpellingWords } from '../../src/search/spelling-words.ts';
import { typoDistance } from '../../src/thai/distance.ts';
import { soundKey } from '../../src/thai/sound.ts';

const word = fc.string({
  unit: fc.constantFrom(...'กขคดตนรลสซเาภฏพะab', '\u0e48', '\u0e49', '\u0e34', '\u0e35'),
  minLength: 1,
  maxLength: 10,
});
const words = fc.array(word, { minLength: 1, maxLength: 40 });

/** Each word of the vocabulary against the whole text; the first of the nearest wins. */
function bruteForce(vocabulary: readonly string[], text: string, limit: number) {
  return vocabulary
    .filter((one) => one.length >= 4)
    .map((one, rank) => ({ word: one, cost: typoDistance(text, one, 20), rank }))
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost || Number(a.word[0] !== text[0]) - Number(b.word[0] !== text[0]) || a.rank - b.rank)
    .map((near) => ({ word: near.word, cost: near.cost }))[0];
}

describe('the nearest words', () => {
  test('are those that each word compared by itself would give', () => {
    const slips = fc.tuple(words, fc.nat(), word, fc.nat(), fc.constantFrom(0.5, 0.75, 1, 1.5, 2));
    fc.assert(
      fc.property(slips, ([vocabulary, which, tail, cut, most]) => {
        const meant = vocabulary[which % vocabulary.length] ?? '';
        const at = cut % (meant.length + 1);
        const text = `${meant.slice(0, at)}${tail.slice(0, 1)}${meant.slice(at + (cut % 2))}${tail}`;
        const worth = Array.from({ length: text.length + 1 }, (_, length) => (length === 0 ? -1 : 9));
        const found = new SpellingWords(vocabulary).nearest(text, worth, most);
        for (let length = 1; length <= text.length; length++) {
          const limit = Math.min(most, 2, Math.floor(length / 4));
          const expected = limit > 0 ? bruteForce(vocabulary, text.slice(0, length), limit) : undefined;
          if (expected) expect(found[length]).toEqual(expected);
          const heard = expected ? undefined : found[length];
          if (heard) expect(soundKey(heard.word)).toBe(soundKey(text.slice(0, length)));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('are, where no letters are near enough, those that sound alike', () => {
    const vocabulary = ['ประชาสัมพันธ์', 'โทรศัพท์', 'บัตร'];
    const heard = (text: string, most: number) =>
      new SpellingWords(vocabulary).nearest(text, new Array(text.length + 1).fill(9), most)[text.length];
    expect(heard('โทระสับ', 1)).toEqual({ word: 'โทรศัพท์', cost: 1 });
    expect(heard('ประชาสำพัน', 1)).toEqual({ word: 'ประชาสัมพันธ์', cost: 1 });
    expect(heard('โทระสับ', 0)).toBeUndefined();
    expect(heard('บัด', 2)).toBeUndefined(); // too short to tell
  });

  test('by marks alone are those with the same other letters, whatever the marks', () => {
    const vocabulary = ['เจ้าหน้าที่', 'เจาหนาที', 'คู่มือ'];
    const worth = (text: string) => Array.from(` ${text}`, (_, i) => (i === text.length ? 9 : -1));
    const found = (text: string) => new SpellingWords(vocabulary).nearest(text, worth(text), 0).at(-1);
    expect(found('เจ๋าหนาที')).toEqual({ word: 'เจาหนาที', cost: 0.5 });
    expect(found('เจ้าหน้าที')).toEqual({ word: 'เจ้าหน้าที่', cost: 0.5 });
    expect(found('คู่มีอ')).toBeUndefined();
  });

  test('of two that cost the same are the one with the same first letter, then the earlier', () => {
    const near = (vocabulary: string[], text: string) =>
      new SpellingWords(vocabulary).nearest(
        text,
        Array.from(` ${text}`, () => 9),
        1,
      )[text.length]?.word;
    expect(near(['กาดา', 'มาดา'], 'ยาดา')).toBe('กาดา');
    expect(near(['กกดด', 'มกมด'], 'มกดด')).toBe('มกมด');
  });
});
