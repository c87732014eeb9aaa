import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters } from '../../src/thai/clusters.ts';
import { repair } from '../../src/thai/repair.ts';
import { anyText, BEGINS_WITH_MARK } from './alphabet.ts';

describe('clusters', () => {
  it.each([
    'กา|ร|เปิด|เผ|ย',
    'ข้|อ|มู|ล',
    'ศูนย์',
    'สิทธิ์',
    'วัน|ศุกร์',
    'สัม|พันธ์',
    'เรีย|น',
    'เปลี่ย|น',
    'เดือ|น',
    'เงิน',
    'เป็น',
    'แข็ง',
    'เพราะ',
    'เฉพาะ',
    'เกาะ',
    'รับ|คืน',
    'น้ำ',
    'ทั้ง',
    'ผู้|บ|ริ|หา|ร',
    'ไม่|ไป|ให้|โต๊ะ|แกะ',
    'ก็|ดี',
    'ส|ม|บั|ติ',
    'กั|ดา',
    'รัฐ|บา|ล',
    'เว|ลา|นี้',
  ])('cuts %s', (expected) => {
    expect(clusters(expected.replaceAll('|', '')).join('|')).toBe(expected);
  });

  it('keeps a character that is not Thai whole, with its accents', () => {
    expect(clusters('ae\u0301 👍9')).toEqual(['a', 'e\u0301', ' ', '👍', '9']);
  });

  it('joins to the text it was given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(clusters(text).join('')).toBe(text);
      }),
    );
  });

  it('never begins a cluster with a mark, nor ends one with a leading vowel that has its consonant', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, ...later] = clusters(text);
        expect(later.filter((cluster) => BEGINS_WITH_MARK.test(cluster))).toEqual([]);
        expect(clusters(text).join('|')).not.toMatch(/[เ-ไ]\|[ก-ฮ]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('never parts a following vowel from the consonant of a repaired text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(clusters(repair(text)).join('|')).not.toMatch(/[ก-ฮ][\u0e48-\u0e4b]?\|[ะาำ]/);
      }),
    );
  });
});
