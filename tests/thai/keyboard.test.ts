import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toThaiLayout, toUsLayout } from '../../src/thai/keyboard.ts';

const US_KEYS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));

describe('the keyboard layouts', () => {
  it.each([
    ["'[xit,kI", 'งบประมาณ'],
    ['0ibpTii,', 'จริยธรรม'],
    ['m60ib9', 'ทุจริต'],
    ['-hv,^]', 'ข้อมูล'],
    ['l;ylfu8iy[', 'สวัสดีครับ'],
    ["0yf:nhv0yf0hk'", 'จัดซื้อจัดจ้าง'],
    ['~!@%^&*', '%+๑๔ู฿๕'],
  ])('give what was meant by %s on the Thai layout', (typed, meant) => {
    expect(toThaiLayout(typed)).toBe(meant);
  });

  it.each([
    ['เรดะ', 'gift'],
    ['นๅ/', 'o12'],
    ['ยกยฟ', 'pdpa'],
    ['ณธฤ', 'ITA'],
    ['ำ-หำพอรแำ', 'e3service'],
  ])('give what was meant by %s on the US layout', (typed, meant) => {
    expect(toUsLayout(typed)).toBe(meant);
  });

  it('have a Thai character for each of the 94 keys, none twice', () => {
    const thai = US_KEYS.map((key) => toThaiLayout(key));
    expect(new Set(thai).size).toBe(94);
    expect(thai.every((character) => /^[ก-๙฿_/\-%+",.()?]$/.test(character))).toBe(true);
  });

  it('undo each other for everything that the US layout types', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', ...US_KEYS) }), (text) => {
        expect(toUsLayout(toThaiLayout(text))).toBe(text);
      }),
    );
  });

  it('leave alone what they can not type', () => {
    expect(toThaiLayout('ก 👍 é')).toBe('ก 👍 é');
    expect(toUsLayout('abc 👍 é')).toBe('abc 👍 é');
  });
});
