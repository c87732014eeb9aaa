import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber, daysBetween } from '../../src/thai/day-number.ts';

const DAY = 86_400_000;
const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2400-01-01'), noInvalidDate: true });
const dateOf = (day: Date) => ({
  year: day.getUTCFullYear(),
  month: day.getUTCMonth() + 1,
  day: day.getUTCDate(),
});

describe('the number of a day', () => {
  it('counts as the calendar does, leap years and centuries included', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const apart = Math.floor(b.getTime() / DAY) - Math.floor(a.getTime() / DAY);
        expect(dayNumber(dateOf(b)) - dayNumber(dateOf(a))).toBe(apart);
      }),
    );
  });

  it('leads back to the day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOfNumber(dayNumber(dateOf(day)))).toEqual(dateOf(day));
      }),
    );
    expect(dayOfNumber(dayNumber({ year: 2024, month: 2, day: 29 }) + 1)).toEqual({ year: 2024, month: 3, day: 1 });
  });
});

describe('daysBetween', () => {
  it('counts over the ends of months, years and leap years', () => {
    expect(daysBetween({ year: 2024, month: 4, day: 19 }, { year: 2024, month: 4, day: 19 })).toBe(0);
    expect(daysBetween({ year: 2024, month: 2, day: 28 }, { year: 2024, month: 3, day: 1 })).toBe(2);
    expect(daysBetween({ year: 2023, month: 12, day: 31 }, { year: 2024, month: 1, day: 1 })).toBe(1);
    expect(daysBetween({ year: 2024, month: 3, day: 1 }, { year: 2024, month: 2, day: 29 })).toBe(-1);
  });
});
