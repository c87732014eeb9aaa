import { afterEach, describe, expect, test, vi } from 'vitest';
import { eitState, isoDay, stateText, thaiToday } from '../../src/eit/window.ts';
import type { CalendarDate } from '../../src/thai/date.ts';

const day = (iso: string): CalendarDate => isoDay(iso) as CalendarDate;
const opens = day('2025-01-01');
const closes = day('2025-06-30');

describe('the state of the questionnaire', () => {
  test.each([
    ['2024-06-30', 'before'],
    ['2024-12-31', 'before'],
    ['2025-01-01', 'open'],
    ['2025-02-28', 'open'],
    ['2025-06-30', 'open'],
    ['2025-07-01', 'closed'],
    ['2026-01-01', 'closed'],
  ])('on %s is %s', (today, state) => {
    expect(eitState({ opens, closes }, day(today))).toBe(state);
  });

  test('is open on the one day on which it opens and closes', () => {
    const days = { opens, closes: opens };
    expect(['2024-12-31', '2025-01-01', '2025-01-02'].map((today) => eitState(days, day(today)))).toEqual([
      'before',
      'open',
      'closed',
    ]);
  });

  test('is never called open while one of the two days is not known', () => {
    expect(eitState({}, day('2025-02-01'))).toBe('unknown');
    expect(eitState({ opens }, day('2024-12-31'))).toBe('before');
    expect(eitState({ opens }, day('2025-01-01'))).toBe('unknown');
    expect(eitState({ closes }, day('2025-06-30'))).toBe('unknown');
    expect(eitState({ closes }, day('2025-07-01'))).toBe('closed');
  });
});

describe('the state in words', () => {
  test.each([
    ['2024-12-20', 'ยังไม่เปิด เริ่มในอีก 12 วัน'],
    ['2024-12-31', 'ยังไม่เปิด เริ่มพรุ่งนี้'],
    ['2025-01-01', 'เปิดรับ เหลืออีก 180 วัน'],
    ['2025-06-18', 'เปิดรับ เหลืออีก 12 วัน'],
    ['2025-06-29', 'เปิดรับ เหลืออีก 1 วัน'],
    ['2025-06-30', 'เปิดรับ วันนี้เป็นวันสุดท้าย'],
    ['2025-07-01', 'ปิดแล้ว'],
  ])('on %s says “%s”', (today, text) => {
    expect(stateText({ opens, closes }, day(today))).toBe(text);
  });

  test('counts the 29th of February', () => {
    expect(stateText({ opens: day('2024-01-01'), closes: day('2024-03-01') }, day('2024-02-28'))).toBe(
      'เปิดรับ เหลืออีก 2 วัน',
    );
  });

  test('is silent where nothing can be said', () => {
    expect(stateText({}, opens)).toBe('');
    expect(stateText({ closes }, opens)).toBe('');
  });
});

describe('today in Thailand', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    vi.stubEnv('TZ', zone);
    vi.unstubAllEnvs();
  });

  test.each([
    ['UTC', 0],
    ['Asia/Bangkok', -420],
    ['Pacific/Kiritimati', -840],
    ['America/Los_Angeles', 480],
  ])('turns at midnight there on a machine set to %s', (machine, offset) => {
    vi.stubEnv('TZ', machine);
    expect(new Date(2025, 0, 1).getTimezoneOffset()).toBe(offset);
    expect(thaiToday(new Date('2024-12-31T16:59:59.999Z'))).toEqual(day('2024-12-31'));
    expect(thaiToday(new Date('2024-12-31T17:00:00.000Z'))).toEqual(day('2025-01-01'));
    expect(thaiToday(new Date('2025-06-30T16:59:59.999Z'))).toEqual(day('2025-06-30'));
    expect(thaiToday(new Date('2025-06-30T17:00:00.000Z'))).toEqual(day('2025-07-01'));
  });

  test('knows no daylight saving: where New York springs forward, the days stay 24 hours apart', () => {
    vi.stubEnv('TZ', 'America/New_York');
    const days = { opens: day('2025-03-08'), closes: day('2025-03-11') };
    expect(stateText(days, thaiToday(new Date('2025-03-09T08:00:00Z')))).toBe('เปิดรับ เหลืออีก 2 วัน');
  });
});

describe('a day in a data attribute', () => {
  test('is read as it is written', () => {
    expect(isoDay('2025-06-30')).toEqual({ year: 2025, month: 6, day: 30 });
  });

  test.each([undefined, '', '30 มิ.ย. 2568', '2025-6-30', '2025-06-30T00:00'])('%s is not known', (text) => {
    expect(isoDay(text)).toBeUndefined();
  });
});
