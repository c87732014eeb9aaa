import { describe, expect, test } from 'vitest';
import { Speller } from '../../src/search/spelling.ts';
import { unpackWords } from '../../src/thai/front-coding.ts';
import { WORDS } from '../../src/thai/words.ts';

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
  'เจ้าหน้าที่',
  'โครงสร้าง',
]);

describe('a misspelt query', () => {
  test.each([
    ['รองเรียน', 'ร้องเรียน', 0.5],
    ['ผูบริหาร', 'ผู้บริหาร', 0.5],
    ['คูมือ', 'คู่มือ', 0.5],
    ['เจาหนาที', 'เจ้าหน้าที่', 1.5],
    ['โครงส้ราง', 'โครงสร้าง', 1],
    ['จัดซือจัดจาง', 'จัดซื้อจัดจ้าง', 1],
    ['นายก์', 'นายก', 0.5],
  ])('%s is %s by its marks', (typed, meant, cost) => {
    expect(speller.correct(typed, 0)).toEqual({ query: meant, cost });
  });

  test.each([
    ['งบประมาน', 'งบประมาณ', 0.5],
    ['จัดชื้อจัดจ้าง', 'จัดซื้อจัดจ้าง', 0.5],
    ['งบประมาก', 'งบประมาณ', 1],
    ['facebok', 'facebook', 1],
  ])('%s is %s by its letters, not by its marks', (typed, meant, cost) => {
    expect(speller.correct(typed, 0)).toBeUndefined();
    expect(speller.correct(typed, 1)).toEqual({ query: meant, cost });
  });

  test('may have its slips in words side by side', () => {
    expect(speller.correct('งบประมานโครงสร้าฃ', 2)?.query).toBe('งบประมาณโครงสร้าง');
    expect(speller.correct('เจาหนาทีรองเรียน', 0)).toEqual({ query: 'เจ้าหน้าที่ร้องเรียน', cost: 2 });
  });

  test('is mended word by word, its other words and spaces kept', () => {
    expect(speller.correct('นายก รองเรียน', 1)?.query).toBe('นายก ร้องเรียน');
  });

  test('is left alone where its words are known', () => {
    for (const query of ['รอง นายก', 'จัดซื้อจัดจ้าง', 'รองนายก']) expect(speller.correct(query, 2)).toBeUndefined();
  });

  test('is left alone where nothing is near, or the word is too short to tell', () => {
    for (const query of ['แกงเขียวหวาน', 'ลับ', 'กก', '2567', 'o12', 'รบ', ''])
      expect(speller.correct(query, 2)).toBeUndefined();
  });

  test('is not looked at where it is a pasted text', () => {
    expect(speller.correct('รองเรียน '.repeat(50), 2)).toBeUndefined();
  });

  test('of 200 letters is mended at once among 8,000 words', () => {
    const own = unpackWords(WORDS);
    const vocabulary = [...own, ...own.map((word, i) => word + own[(i * 7) % own.length])].slice(0, 8000);
    const large = new Speller(vocabulary);
    const query = 'โครงส้รางหนวยงานงบประมานผูบริหานจัดชื้อเจาหนาทีทุจิรตปฎิบัติงารมาตราฐาน'.repeat(4).slice(0, 200);
    for (const most of [0, 1, 2]) {
      const times = Array.from({ length: 8 }, () => {
        const start = process.cpuUsage();
        large.correct(query, most);
        return process.cpuUsage(start).user / 1000;
      });
      // 13 ms in Node itself; the test runner makes a look-up of every imported name, and other tests run beside it.
      expect(Math.min(...times), `most ${most}`).toBeLessThan(150);
    }
  });
});
