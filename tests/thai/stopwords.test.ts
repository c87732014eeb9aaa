import { describe, expect, it } from 'vitest';
import { segment } from '../../src/thai/segment.ts';
import { isStopword, STOPWORDS } from '../../src/thai/stopwords.ts';

describe('stopwords', () => {
  it.each([
    'การ',
    'ความ',
    'และ',
    'ของ',
    'ที่',
    'ใน',
    'ให้',
    'ได้',
    'เป็น',
    'มี',
    'จะ',
    'หรือ',
    'โดย',
    'ตาม',
    'ต่อ',
    'กับ',
    'อะไร',
    'ไหน',
    'ยังไง',
    'ครับ',
    'ค่ะ',
    'ๆ',
    'ฯลฯ',
    'the',
  ])('count %s', (token) => {
    expect(isStopword(token)).toBe(true);
  });

  it.each(['งบประมาณ', 'จัดซื้อ', 'ร้องเรียน', 'ผู้บริหาร', 'ปี', 'แผน', 'รายงาน', 'น้ำ', 'gift', '12', ''])(
    'do not count %j',
    (token) => {
      expect(isStopword(token)).toBe(false);
    },
  );

  it('are all tokens that segment can give', () => {
    expect(Array.from(STOPWORDS).filter((word) => segment(word).length !== 1)).toEqual([]);
  });
});
