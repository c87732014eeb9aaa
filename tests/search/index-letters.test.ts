import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromIndexLetters, toIndexLetters } from '../../src/search/index-letters.ts';

describe('letters of the index', () => {
  test('give every text back', () => {
    const letters = fc.constantFrom(...'กขค่้็ำเแไ๑๒ฯๆ o12(“”)');
    fc.assert(fc.property(fc.string({ unit: letters }), (text) => fromIndexLetters(toIndexLetters(text)) === text));
  });

  test('are letters without case, marks or a rule for cutting words, so that nobody changes or parts a word', () => {
    const all = Array.from({ length: 0x7f }, (_, i) => String.fromCharCode(0xe01 + i)).join('');
    const written = toIndexLetters(all);
    expect(written).toMatch(/^\p{Lo}+$/u);
    expect(written.normalize('NFD').replace(/\p{M}/gu, '')).toBe(written);
    expect(written.toLocaleLowerCase('th')).toBe(written);
    const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(toIndexLetters('การจัดซื้อจัดจ้าง'))];
    expect(words).toHaveLength(1);
  });
});
