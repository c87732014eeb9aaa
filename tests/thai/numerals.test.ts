import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber, toArabicDigits, toThaiDigits } from '../../src/thai/numerals.ts';

describe('digits', () => {
  it('are written the Arabic way, and all else stays', () => {
    expect(toArabicDigits('พ.ศ. ๒๕๖๗ ข้อ ๐๑๒ และ o34')).toBe('พ.ศ. 2567 ข้อ 012 และ o34');
    expect(toArabicDigits('๐๑๒๓๔๕๖๗๘๙')).toBe('0123456789');
  });

  it('are written the Thai way, and all else stays', () => {
    expect(toThaiDigits('วันที่ 19 เม.ย. 2567')).toBe('วันที่ ๑๙ เม.ย. ๒๕๖๗');
    expect(toThaiDigits('0123456789')).toBe('๐๑๒๓๔๕๖๗๘๙');
  });

  it('come back from Thai for every text without Thai digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789กาa .') }), (text) => {
        expect(toArabicDigits(toThaiDigits(text))).toBe(text);
      }),
    );
  });
});

describe('parseNumber', () => {
  it.each([
    ['2567', 2567],
    ['๒๕๖๗', 2567],
    ['1,234,567.50', 1234567.5],
    ['๑,๒๓๔.๕', 1234.5],
    ['๑2', 12],
    [' 0 ', 0],
    ['012', 12],
    ['-5', -5],
  ])('reads %s', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it.each(['', ' ', '12,34', '1,2345', ',123', '1.', '.5', '1 234', '0x10', '1e3', 'Infinity', 'สิบ', '12 บาท', '--1'])(
    'refuses %j',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );
});
