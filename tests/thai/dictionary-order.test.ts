import { describe, expect, test } from 'vitest';
import { compareWords, initial } from '../../src/thai/dictionary-order.ts';

const sorted = (...words: string[]) => words.sort(compareWords);

describe('the order of a Thai dictionary', () => {
  test('puts a leading vowel after its consonant', () => {
    expect(sorted('เกม', 'ขา', 'กา', 'ไก่', 'กุ้ง', 'แกง', 'โกง', 'ใกล้', 'กก')).toEqual([
      'กก',
      'กา',
      'กุ้ง',
      'เกม',
      'แกง',
      'โกง',
      'ใกล้',
      'ไก่',
      'ขา',
    ]);
  });

  test('looks at tone marks only where all letters are the same', () => {
    expect(sorted('ป้า', 'ป่าน', 'ป่า', 'ปา', 'ปาก')).toEqual(['ปา', 'ป่า', 'ป้า', 'ปาก', 'ป่าน']);
  });

  test('passes over dots, spaces and signs, and over the case of Latin letters', () => {
    expect(sorted('สถ.', 'สตง.', 'ส่วนราชการ', 'สขร.1')).toEqual(['สขร.1', 'สตง.', 'สถ.', 'ส่วนราชการ']);
    expect(sorted('TOR', 'e-GP', 'EIT', 'e-bidding', 'Q&A')).toEqual(['e-bidding', 'e-GP', 'EIT', 'Q&A', 'TOR']);
  });

  test('has ฤ after ร and ฦ after ล', () => {
    expect(sorted('ลา', 'ฤดู', 'วัน', 'รา', 'ฦ')).toEqual(['รา', 'ฤดู', 'ลา', 'ฦ', 'วัน']);
  });
});

test('a word stands under its first consonant', () => {
  expect(['เทศบาล', 'ไตรมาส', 'ป.ป.ช.', 'e-GP', ''].map(initial)).toEqual(['ท', 'ต', 'ป', 'e', '']);
});
