import type { CalendarDate } from '../thai/date.ts';

// The visitor's browser loads this file: it imports types alone.

export type EitState = 'unknown' | 'before' | 'open' | 'closed';

/** First and last day on which answers are taken; the browser knows them from data attributes. */
export interface EitDays {
  readonly opens?: CalendarDate | undefined;
  readonly closes?: CalendarDate | undefined;
}

export const STATE_NAMES = { before: 'ยังไม่เปิด', open: 'เปิดรับ', closed: 'ปิดแล้ว' } as const;

const DAY = 24 * 60 * 60 * 1000;
/** Thailand is seven hours ahead of UTC all year. */
const THAI_OFFSET = 7 * 60 * 60 * 1000;

/** Says only what the dates prove: with one day alone known, it may be `before` or `closed`, but never `open`. */
export function eitState({ opens, closes }: EitDays, today: CalendarDate): EitState {
  if (opens && daysBetween(today, opens) > 0) return 'before';
  if (closes && daysBetween(closes, today) > 0) return 'closed';
  return opens && closes ? 'open' : 'unknown';
}

/** `เปิดรับ เหลืออีก 12 วัน`; empty where nothing can be said. */
export function stateText(days: EitDays, today: CalendarDate): string {
  const state = eitState(days, today);
  if (state === 'unknown') return '';
  if (state === 'before' && days.opens) return `${STATE_NAMES.before} ${beforeText(daysBetween(today, days.opens))}`;
  if (state === 'open' && days.closes) return `${STATE_NAMES.open} ${openText(daysBetween(today, days.closes))}`;
  return STATE_NAMES[state];
}

/** The day it is in Thailand, whatever the clock of the visitor's machine is set to. */
export function thaiToday(now: Date): CalendarDate {
  const there = new Date(now.getTime() + THAI_OFFSET);
  return { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() };
}

/** `2025-01-01` of a data attribute; anything else is not known. */
export function isoDay(text: string | undefined): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? [];
  return year ? { year: Number(year), month: Number(month), day: Number(day) } : undefined;
}

function beforeText(days: number): string {
  return days === 1 ? 'เริ่มพรุ่งนี้' : `เริ่มในอีก ${days} วัน`;
}

function openText(days: number): string {
  return days === 0 ? 'วันนี้เป็นวันสุดท้าย' : `เหลืออีก ${days} วัน`;
}

function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (utc(to) - utc(from)) / DAY;
}

function utc({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day);
}
