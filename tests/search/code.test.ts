import { describe, expect, test } from 'vitest';
import { codeOf } from '../../src/search/code.ts';

describe('a code', () => {
  test.each([
    'o12',
    'O12',
    'o 12',
    'O-12',
    'o.12',
    'o๑๒',
    '๐๑๒',
    '๐12',
    '012',
    '12',
    '๑๒',
    'ข้อ 12',
    'ข้อ๑๒',
    'ข้อที่ 12',
    'ข้อ o12',
    'OIT 12',
    'oit o12',
    'item 12',
    '  o12  ',
    'o012',
  ])('is read in the spelling %s', (query) => {
    expect(codeOf(query)).toEqual({ id: 'o12', rest: '' });
  });

  test.each(['o', 'o0', '0', 'ข้อ', 'o123', '2567', 'abco12', 'foo 12 bar', '6 เดือน', 'รอบ 12 เดือน', 'o12x', 'งบ 12'])(
    'is not seen in %s',
    (query) => {
      expect(codeOf(query)).toBeUndefined();
    },
  );

  test('is found among other words where it is written as a code, and leaves the words', () => {
    expect(codeOf('o12 งบประมาณ')).toEqual({ id: 'o12', rest: 'งบประมาณ' });
    expect(codeOf('ดูข้อ ๒๘ร้องเรียน')).toEqual({ id: 'o28', rest: 'ดู ร้องเรียน' });
  });

  test('is looked for in time that grows with the query alone', () => {
    const hostile = [
      `ข้อ${' '.repeat(100_000)}x`,
      `o${'-'.repeat(100_000)}`,
      'ข้อที่ '.repeat(20_000),
      '0'.repeat(100_000),
    ];
    const start = performance.now();
    for (const query of hostile) expect(codeOf(query)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
