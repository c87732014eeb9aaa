import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  decimal,
  format,
  round,
  shift,
  subtract,
  toNumber,
  trim,
  ZERO,
} from '../../src/tables/decimal.ts';

const amounts = fc.record({
  units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  places: fc.integer({ min: 0, max: 8 }),
});

describe('decimals', () => {
  it('add money without the noise of floating point', () => {
    expect(format(add(decimal('0', '1'), decimal('0', '2')))).toBe('0.3');
    const satang = Array.from({ length: 100_000 }, () => decimal('0', '01'));
    expect(format(satang.reduce(add, ZERO))).toBe('1,000.00');
  });

  it('add up to the same in every order and grouping, and take back what was added', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (a, b, c) => {
        expect(compare(add(a, add(b, c)), add(add(c, a), b))).toBe(0);
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('add as whole units do, whatever their places', () => {
    fc.assert(
      fc.property(fc.array(amounts), (all) => {
        const scaled = all.reduce((sum, { units, places }) => sum + units * 10n ** BigInt(8 - places), 0n);
        expect(compare(all.reduce(add, ZERO), { units: scaled, places: 8 })).toBe(0);
      }),
    );
  });

  it.each([
    [decimal('1234567', '5'), 2, '1,234,567.50'],
    [decimal('1234567', '5'), 0, '1,234,568'],
    [decimal('2', '5', true), 0, '−3'],
    [decimal('0', '004'), 2, '0.00'],
    [decimal('0', '004', true), 2, '0.00'],
    [decimal('999', '995'), 2, '1,000.00'],
    [decimal('7'), 2, '7.00'],
    [decimal('0', '05', true), 2, '−0.05'],
  ])('are rounded half away from zero: %o with %i places is %s', (value, places, text) => {
    expect(format(value, places)).toBe(text);
    expect(format(round(value, places))).toBe(text);
  });

  it('are compared, shifted and trimmed exactly', () => {
    expect(compare(decimal('1', '50'), decimal('1', '5'))).toBe(0);
    expect(compare(decimal('1', '49'), decimal('1', '5'))).toBe(-1);
    expect(format(shift(decimal('1234567'), 6))).toBe('1.234567');
    expect(trim(decimal('10', '500'))).toEqual(decimal('10', '5'));
    expect(absolute(decimal('3', '', true))).toEqual(decimal('3'));
    expect(toNumber(decimal('1234', '5', true))).toBe(-1234.5);
  });
});
