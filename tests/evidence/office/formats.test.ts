import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/evidence/office/number-format.ts';
import { numberWord } from '../../../src/evidence/office/number-words.ts';

/** 19 April 2024, as Excel counts its days. */
const DAY = 45401;

describe('a date in a cell', () => {
  test.each([
    ['[$-107041E]d mmm yyyy', '19 เม.ย. 2567'],
    ['[$-D07041E]d mmmm yyyy', '๑๙ เมษายน ๒๕๖๗'],
    ['[$-D070000]d/mm/yyyy;@', '๑๙/๐๔/๒๕๖๗'],
    ['[$-1070000]d/mm/yy;@', '19/04/67'],
    ['[$-187041E]dd mmmm yyyy', '19 เมษายน 2567'],
    ['[$-41E]d mmm yyyy', '19 เม.ย. 2024'],
    ['[$-41E]d mmm bbbb', '19 เม.ย. 2567'],
    ['[$-409]d-mmm-yy', '19-Apr-24'],
    ['[$-809]dddd, d mmmm yyyy', 'Friday, 19 April 2024'],
    ['[$-41E]dddd d', 'ศุกร์ 19'],
    ['[$-41E][~buddhist]D MMM YYYY', '19 เม.ย. 2567'],
    ['"วันที่ "d mmm bb', 'วันที่ 19 เม.ย. 67'],
    ['d/m/yyyy', '19/4/2024'],
    ['yyyy-mm-dd', '2024-04-19'],
  ])('%s is %s', (format, shown) => {
    expect(formatNumber(DAY, format)).toBe(shown);
  });

  test.each([
    ['h:mm', '9:05'],
    ['hh:mm:ss', '09:05:07'],
    ['h:mm AM/PM', '9:05 AM'],
    ['[h]:mm', '1089633:05'],
    ['d/m/yyyy h:mm', '19/4/2024 9:05'],
    ['mm:ss', '05:07'],
  ])('with its time as %s is %s', (format, shown) => {
    expect(formatNumber(DAY + (9 * 3600 + 5 * 60 + 7) / 86_400, format)).toBe(shown);
  });

  test('counts from 1904 where the workbook says so, and knows the day that Excel made up', () => {
    expect(formatNumber(DAY - 1462, 'yyyy-mm-dd', true)).toBe('2024-04-19');
    expect(formatNumber(1, 'yyyy-mm-dd')).toBe('1900-01-01');
    expect(formatNumber(61, 'yyyy-mm-dd')).toBe('1900-03-01');
    expect(formatNumber(-1, 'yyyy-mm-dd')).toBe('-1');
  });
});

describe('a number in a cell', () => {
  test.each([
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
    [-1234.5, '#,##0', '-1,235'],
    [0, '#,##0.00;-#,##0.00;"-"', '-'],
    [0.125, '0.0%', '12.5%'],
    [0.1, '0%', '10%'],
    [1.005, '0.00', '1.01'],
    [5, '0.##', '5'],
    [5.25, '0.##', '5.25'],
    [0.5, '#.00', '.50'],
    [1500, '[$฿-41E]#,##0.00', '฿1,500.00'],
    [1500, '#,##0 "บาท"', '1,500 บาท'],
    [1500000, '#,##0,', '1,500'],
    [1234, 't#,##0', '๑,๒๓๔'],
    [1234.5, '[$-D000000]#,##0.00', '๑,๒๓๔.๕๐'],
    [1100400123457, '0-0000-00000-00-0', '1-1004-00123-45-7'],
    [75280000, '[<=99999999]0-####-####;#-####-####', '0-7528-0000'],
    [812345678, '[<=99999999]0-####-####;000-000-0000', '081-234-5678'],
    [812345678, '000-000-0000', '081-234-5678'],
    [-5, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-', '-5.00'],
    [7, 'General', '7'],
    [0.1 + 0.2, 'General', '0.3'],
    [1100400123457, 'General', '1100400123457'],
    [7, 'General" คน"', '7 คน'],
    [12345, '0.00E+00', '12345'],
    [3, '[Red]0;[Blue]-0', '3'],
  ])('%d as %s is %s', (value, format, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });

  test('of any size, under any format, is some text', () => {
    const format = fc.string({ unit: fc.constantFrom(...'0#?.,%;"[]$-<=_*\\dmyhsbtE+/ กGeneral@') });
    fc.assert(
      fc.property(fc.double(), format, (value, code) => {
        expect(typeof formatNumber(value, code)).toBe('string');
      }),
      { seed: 2567 },
    );
  });
});

test.each([
  [3, 'thaiNumbers', '๓'],
  [2, 'thaiLetters', 'ข'],
  [3, 'ก', 'ค'],
  [27, 'lowerLetter', 'aa'],
  [4, 'upperRoman', 'IV'],
  [19, 'i', 'xix'],
  [5, '๑, ๒, ๓, ...', '๕'],
  [7, 'decimalZero', '07'],
  [7, 'none', ''],
  [0, 'a', '0'],
  [7, 'decimal', '7'],
] as const)('number %d of a list in %s is %s', (value, format, word) => {
  expect(numberWord(value, format)).toBe(word);
});
