import { describe, expect, test } from 'vitest';
import { Speller } from '../../src/search/spelling.ts';

const speller = new Speller([
  'ร้องเรียน',
  'รอง',
  'นายก',
  'งบประมาณ',
  'ผู้บริหาร',
  'จัดซื้อจัดจ้าง',
  'จัดซื้อ',
  'จัดจ้าง',
  'คู่มือ',
  'facebook',
  'รับ',
]);

describe('a misspelt query', () => {
  test.each([
    ['รองเรียน', 'ร้องเรียน', 0.5],
    ['ผูบริหาร', 'ผู้บริหาร', 0.5],
    ['คูมือ', 'คู่มือ', 0.5],
    ['งบประมาน', 'งบประมาณ', 0.5],
    ['จัดชื้อจัดจ้าง', 'จัดซื้อจัดจ้าง', 0.5],
  ])('%s is %s by marks and letters that sound alike', (typed, meant, cost) => {
    expect(speller.correct(typed, 0.5)).toEqual({ query: meant, cost });
  });

  test('needs leave for whole letters', () => {
    expect(speller.correct('งบประมร', 0.5)).toBeUndefined();
    expect(speller.correct('facebok', 0.5)).toBeUndefined();
    expect(speller.correct('facebok', 2)).toEqual({ query: 'facebook', cost: 1 });
  });

  test('is mended word by word, its other words and spaces kept', () => {
    expect(speller.correct('นายก รองเรียน', 0.5)?.query).toBe('นายก ร้องเรียน');
  });

  test('is left alone where its words are known', () => {
    for (const query of ['รอง นายก', 'จัดซื้อจัดจ้าง', 'รองนายก']) expect(speller.correct(query, 2)).toBeUndefined();
  });

  test('is left alone where nothing is near, or the word is too short to tell', () => {
    for (const query of ['แกงเขียวหวาน', 'ลับ', 'กก', '2567', '']) expect(speller.correct(query, 2)).toBeUndefined();
  });

  test('is not looked at where it is a pasted text', () => {
    expect(speller.correct('รองเรียน '.repeat(50), 2)).toBeUndefined();
  });
});
