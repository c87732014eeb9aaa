import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarDate,
  compareDates,
  formatThaiDate,
  formatThaiMonth,
  parseThaiDate,
  toIso,
} from '../../src/thai/date.ts';

const APRIL_19 = { year: 2024, month: 4, day: 19 };

/** Days of the years that the parser takes, as far as both eras reach. */
const anyDate = fc
  .record({
    year: fc.integer({ min: 1900, max: 2399 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, day }) => new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day);

describe('parseThaiDate', () => {
  it.each([
    '2567-04-19',
    '2024-04-19',
    '2567/4/19',
    '๒๕๖๗-๐๔-๑๙',
    '19 เมษายน 2567',
    '19เมษายน2567',
    '19 เมษา 2567',
    '๑๙ เม.ย. ๖๗',
    '19 เม.ย. 67',
    '19 เม.ย.67',
    '19 เมย 2567',
    '19 เม. ย. 2567',
    '19 เม.ย 2567',
    '19-เม.ย.-67',
    '19 เมษายน พ.ศ. 2567',
    '19 เมษายน พ.ศ.2567',
    '19 เมษายน พศ 67',
    '19 เมษายน พุทธศักราช 2567',
    '19 เมษายน ค.ศ. 2024',
    '19 เมษายน 2024',
    '19 เมษายน คริสต์ศักราช 2024',
    'วันที่ 19 เมษายน 2567',
    'วันที่ ๑๙ เดือน เมษายน พ.ศ. ๒๕๖๗',
    '19/4/2567',
    '19/04/67',
    '19/4/2024',
    '19 / 4 / 2567',
    '19-04-2567',
    '19.4.2567',
    '19/4/พ.ศ. 2567',
    '  19   เมษายน   2567  ',
    '19\u00a0เม.ย.\u00a02567',
    '19\u200b เม.ย. 2567',
  ])('reads %s as 19 April 2024', (text) => {
    expect(parseThaiDate(text)).toEqual({ ok: true, date: APRIL_19 });
  });

  it('reads the abbreviation of every month', () => {
    const short = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
    expect(short.map((month) => parseThaiDate(`1 ${month} 2567`))).toEqual(
      short.map((_, index) => ({ ok: true, date: { year: 2024, month: index + 1, day: 1 } })),
    );
  });

  it('tells the eras apart at their borders', () => {
    expect(parseThaiDate('1900-01-01')).toMatchObject({ date: { year: 1900 } });
    expect(parseThaiDate('2399-01-01')).toMatchObject({ date: { year: 2399 } });
    expect(parseThaiDate('2400-01-01')).toMatchObject({ date: { year: 1857 } });
    expect(parseThaiDate('2942-01-01')).toMatchObject({ date: { year: 2399 } });
    expect(parseThaiDate('1 ม.ค. 00')).toMatchObject({ date: { year: 1957 } });
    expect(parseThaiDate('1 ม.ค. 99')).toMatchObject({ date: { year: 2056 } });
  });

  it('knows leap years by the Gregorian rule, whatever the era', () => {
    expect(parseThaiDate('29 ก.พ. 2567')).toMatchObject({ ok: true });
    expect(parseThaiDate('29 ก.พ. 2543')).toMatchObject({ ok: true }); // 2000
    expect(parseThaiDate('29 ก.พ. 2566')).toMatchObject({ ok: false });
    expect(parseThaiDate('29 ก.พ. 2443')).toMatchObject({ ok: false }); // 1900
  });

  it.each([
    ['31 เม.ย. 2567', { code: 'no-such-day', day: 31, lastDay: 30, month: 4, year: 2024 }],
    ['2566-02-29', { code: 'no-such-day', day: 29, lastDay: 28, month: 2, year: 2023 }],
    ['0/1/2567', { code: 'no-such-day', day: 0, lastDay: 31, month: 1, year: 2024 }],
    ['2567-13-01', { code: 'month-out-of-range', month: 13 }],
    ['4/19/2567', { code: 'month-out-of-range', month: 19 }],
    ['2567-00-10', { code: 'month-out-of-range', month: 0 }],
    ['19 กุมภาพันธุ์ 2567', { code: 'unknown-month', month: 'กุมภาพันธุ์' }],
    ['19 เม.ย. 567', { code: 'year-out-of-range', year: 567 }],
    ['19 เม.ย. 1899', { code: 'year-out-of-range', year: 1899 }],
    ['19 เม.ย. 2943', { code: 'year-out-of-range', year: 2943 }],
    ['19 เม.ย. ค.ศ. 24', { code: 'year-out-of-range', year: 24 }],
    ['19 เม.ย. ค.ศ. 2567', { code: 'era-mismatch', era: 'ค.ศ.', year: 2567 }],
    ['19 เม.ย. พ.ศ. 2024', { code: 'era-mismatch', era: 'พ.ศ.', year: 2024 }],
    ['', { code: 'unreadable' }],
    ['เมื่อวาน', { code: 'unreadable' }],
    ['เมษายน 2567', { code: 'unreadable' }],
    ['19 เมษายน', { code: 'unreadable' }],
    ['194/2567', { code: 'unreadable' }],
    ['19/4-2567', { code: 'unreadable' }],
    ['2567-04-19T00:00', { code: 'unreadable' }],
    ['19 Apr 2024', { code: 'unreadable' }],
  ])('refuses %s with its reason', (text, reason) => {
    expect(parseThaiDate(text)).toEqual({ ok: false, reason });
  });

  it('refuses a very long text at once', () => {
    expect(parseThaiDate(`19 ${'เ'.repeat(1_000_000)} 2567`)).toEqual({ ok: false, reason: { code: 'unreadable' } });
  });

  it.each(['short', 'long', 'numeric'] as const)('reads back every date written in the %s style', (style) => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseThaiDate(formatThaiDate(date, style))).toEqual({ ok: true, date });
      }),
    );
  });

  it('reads back every ISO date', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseThaiDate(toIso(date))).toEqual({ ok: true, date });
      }),
    );
  });

  it('answers any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'19พ.ศคเมย/- ๒วันที่') }), (text) => {
        expect(parseThaiDate(text)).toHaveProperty('ok');
      }),
    );
  });
});

it('formatThaiMonth writes a month in พ.ศ., and refuses one that is none', () => {
  expect(formatThaiMonth({ year: 2024, month: 4 })).toBe('เม.ย. 2567');
  expect(() => formatThaiMonth({ year: 2024, month: 13 })).toThrow(RangeError);
});

describe('formatThaiDate', () => {
  it('writes the three styles in พ.ศ.', () => {
    expect(formatThaiDate(APRIL_19, 'short')).toBe('19 เม.ย. 2567');
    expect(formatThaiDate(APRIL_19, 'long')).toBe('19 เมษายน 2567');
    expect(formatThaiDate(APRIL_19, 'numeric')).toBe('19/4/2567');
  });

  it('throws for a month that does not exist', () => {
    expect(() => formatThaiDate({ year: 2024, month: 13, day: 1 }, 'short')).toThrow(RangeError);
  });
});

describe('toIso', () => {
  it('pads, and counts in ค.ศ.', () => {
    expect(toIso(APRIL_19)).toBe('2024-04-19');
    expect(toIso({ year: 2024, month: 10, day: 1 })).toBe('2024-10-01');
  });
});

describe('compareDates', () => {
  it('orders by year, then month, then day', () => {
    const dates: CalendarDate[] = [
      { year: 2024, month: 1, day: 2 },
      { year: 2023, month: 12, day: 31 },
      { year: 2024, month: 1, day: 1 },
      { year: 2024, month: 2, day: 1 },
    ];
    expect(dates.toSorted(compareDates).map(toIso)).toEqual(['2023-12-31', '2024-01-01', '2024-01-02', '2024-02-01']);
    expect(compareDates(APRIL_19, { ...APRIL_19 })).toBe(0);
  });
});
