import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedLayouts } from '../../src/thai/mixed-layouts.ts';
import { anyText } from './alphabet.ts';

describe('a text of which a part was typed on the wrong layout', () => {
  it.each([
    ["งบ'[xit,kI", 'งบงบประมาณ'],
    ["'[ 2567", 'งบ 2567'],
    ['งบประมาณ ยกยฟ', 'งบประมาณ pdpa'],
    ['แผน 0yf:nhv 2567', 'แผน จัดซื้อ 2567'],
    ['คู่มือ xit=k=o', 'คู่มือ ประชาชน'],
    ['m60ib9 นๅ/', 'ทุจริต o12'],
    ['.ฐ)ณธฒษร', 'งบประมาณ'],
  ])('%s is likeliest %s', (typed, meant) => {
    expect(mixedLayouts(typed)[0]).toBe(meant);
  });

  it.each([
    ['no เรดะ policy', 'no gift policy'],
    ["0YF:NHV0YF0HK'", 'จัดซื้อจัดจ้าง'],
    ['FACEBOOK ยกยฟ', 'FACEBOOK pdpa'],
    ['ITA แผน', 'ณธฤ แผน'],
  ])('%s may be %s', (typed, meant) => {
    expect(mixedLayouts(typed)).toContain(meant);
  });

  it('leaves numbers, and signs beside Thai', () => {
    expect(mixedLayouts('2567')).toEqual([]);
    expect(mixedLayouts('งบ67 (xit)')[0]).toMatch(/^งบ67 /);
  });

  it('is read in a few ways, none of them twice, none as it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const readings = mixedLayouts(text);
        expect(readings.length).toBeLessThanOrEqual(9);
        expect(new Set(readings).size).toBe(readings.length);
        expect(readings).not.toContain(text);
      }),
    );
  });

  it('is read at once', () => {
    const text = "งบ'[xit,kI 0yf:nhv ยกยฟ ".repeat(9).slice(0, 200);
    const times = Array.from({ length: 50 }, () => {
      const start = performance.now();
      mixedLayouts(text);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(1);
  });
});
