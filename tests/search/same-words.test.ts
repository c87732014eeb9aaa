import { expect, test } from 'vitest';
import { FOUND, sameWord } from '../../src/search/same-words.ts';
import { words } from '../../src/search/terms.ts';
import { isStopword } from '../../src/thai/stopwords.ts';

test('every way of saying is one word of the tokenizer, else it would never be met', () => {
  for (const [said, found] of FOUND) {
    expect(words(said)).toEqual([said]);
    expect(words(found)).toEqual([found]);
  }
});

test('a word that is found under is not itself found under another', () => {
  for (const found of FOUND.values()) expect(sameWord(found)).toBe(found);
});

test('a word without another way is itself', () => {
  expect(sameWord('ทุจริต')).toBe('ทุจริต');
  expect(sameWord('constructor')).toBe('constructor');
});

test('no word that carries meaning is found under one that carries none', () => {
  for (const [said, found] of FOUND) if (isStopword(found)) expect(isStopword(said)).toBe(true);
});
