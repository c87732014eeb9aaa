import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typoDistance } from '../../src/thai/distance.ts';

const word = fc.string({ unit: fc.constantFrom(...'กชซดตนณรลศสา', '\u0e48', '\u0e49', '\u0e38'), maxLength: 8 });

describe('typoDistance', () => {
  it.each([
    ['งบประมาณ', 'งบประมาณ', 0],
    ['งบประมาน', 'งบประมาณ', 0.5],
    ['จัดชื้อจัดจ้าง', 'จัดซื้อจัดจ้าง', 0.5],
    ['รองเรียน', 'ร้องเรียน', 0.5],
    ['ผูบริหาร', 'ผู้บริหาร', 0.5],
    ['ผุ้บริหาร', 'ผู้บริหาร', 0.5],
    ['นโยบาบ', 'นโยบาย', 0.75],
    ['นโยบทย', 'นโยบาย', 1],
    ['จัดซื้ก', 'จัดซื้ด', 0.75],
    ['ขฮมูล', 'ขอมูล', 0.75],
    ['โครงสร้าง', 'โคลงสร้าง', 0.5],
    ['ใบอนุญาต', 'ไบอนุญาติ', 1.5],
    ['กฏหมาย', 'กฎหมาย', 0.5],
    ['สังเกตุ', 'สังเกต', 1],
    ['ทุจิรต', 'ทุจริต', 1],
    ['ภาษี', 'ถาษี', 0.5],
    ['ก่', 'ก้', 0.5],
    ['กข', 'ขก', 1],
    ['', 'กา', 2],
    ['กา', '', 2],
    ['', '', 0],
  ])('of %s and %s is %d', (a, b, distance) => {
    expect(typoDistance(a, b, 5)).toBe(distance);
    expect(typoDistance(b, a, 5)).toBe(distance);
  });

  it.each([
    'ซช',
    'ฃข',
    'ฅค',
    'ดต',
    'ศษ',
    'ศส',
    'ษส',
    'ณน',
    'ญย',
    'ภถ',
    'ฎฏ',
    'ใไ',
    'รล',
    'บป',
    'พผ',
    'พภ',
    'ผภ',
    'ฟฝ',
    'ขค',
    'ถท',
    'รฤ',
    'หฮ',
    'ฎด',
    'ิี',
    'ึื',
    'ุู',
  ])('counts %s, which look or sound alike, as half an edit', (pair) => {
    expect(typoDistance(pair.charAt(0), pair.charAt(1), 1)).toBe(0.5);
  });

  it('counts letters that are not alike as one edit', () => {
    expect(typoDistance('ก', 'ม', 2)).toBe(1);
    expect(typoDistance('ซ', 'ต', 2)).toBe(1);
  });

  it('counts the key beside the right one, or the same with shift, as three quarters', () => {
    for (const pair of ['ฟห', 'กด', 'พะ', 'อฮ', 'ำพ'])
      expect(typoDistance(pair.charAt(0), pair.charAt(1), 1)).toBe(0.75);
  });

  it('knows where a row of keys ends', () => {
    for (const pair of ['ชๆ', 'ฃฟ', 'งผ']) expect(typoDistance(pair.charAt(0), pair.charAt(1), 1)).toBe(1);
  });

  it('takes no Latin letter or digit for the Thai one of the same place in its block', () => {
    expect(typoDistance('o4', 'o5', 1)).toBe(1);
    expect(typoDistance('2', 'า', 1)).toBe(1);
  });

  it('gives up above the limit', () => {
    expect(typoDistance('งบประมาณ', 'กฎหมาย', 2)).toBe(Infinity);
    expect(typoDistance('ก', 'ม', 0.5)).toBe(Infinity);
    expect(typoDistance('ก', 'ก'.repeat(100_000), 2)).toBe(Infinity);
  });

  it('gives up early on long texts that have nothing in common', () => {
    const start = performance.now();
    expect(typoDistance('ก'.repeat(10_000), 'ม'.repeat(10_000), 2)).toBe(Infinity);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('is the same below any limit that it keeps', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0, 0.5, 1, 2, 3), (a, b, max) => {
        const distance = typoDistance(a, b, 100);
        expect(typoDistance(a, b, max)).toBe(distance <= max ? distance : Infinity);
      }),
      { numRuns: 1000 },
    );
  });

  it('is symmetric, and zero for the same word alone', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = typoDistance(a, b, 100);
        expect(typoDistance(b, a, 100)).toBe(distance);
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});
