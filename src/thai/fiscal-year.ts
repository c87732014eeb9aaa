import { type CalendarDate, compareDates, formatThaiDate, toBuddhistYear, toCommonYear } from './date.ts';
import { toArabicDigits } from './numerals.ts';

/** Years; the national strategy is the longest plan there is. */
const LONGEST_PLAN = 20;

/** Both ends belong to the range. */
export interface DateRange {
  from: CalendarDate;
  to: CalendarDate;
}

/**
 * The Thai government's fiscal year of a date, in พ.ศ.: 1 ต.ค. 2566 is in 2567.
 *
 * It runs from 1 October to 30 September and is called by the year in which it ends: พ.ร.บ. วิธีการงบประมาณ พ.ศ. 2561
 * มาตรา 4; for local governments ระเบียบกระทรวงมหาดไทยว่าด้วยวิธีการงบประมาณขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2563.
 */
export function fiscalYearOf(date: CalendarDate): number {
  return toBuddhistYear(date.year) + (date.month >= 10 ? 1 : 0);
}

/** 1 ต.ค. to 30 ก.ย. of a fiscal year given in พ.ศ. */
export function fiscalYearRange(fiscalYear: number): DateRange {
  return { from: firstDay(fiscalYear), to: { year: toCommonYear(fiscalYear), month: 9, day: 30 } };
}

/** 1 ต.ค. to 31 มี.ค. of a fiscal year given in พ.ศ.: what a report on the first six months covers. */
export function firstHalfRange(fiscalYear: number): DateRange {
  return { from: firstDay(fiscalYear), to: { year: toCommonYear(fiscalYear), month: 3, day: 31 } };
}

/** Whether a day is in a range, its ends among it. */
export function isWithin(range: DateRange, date: CalendarDate): boolean {
  return compareDates(range.from, date) <= 0 && compareDates(date, range.to) <= 0;
}

/** `1 ต.ค. 2566 – 31 มี.ค. 2567`, or with the long names of the months. */
export function formatRange(range: DateRange, style: 'short' | 'long' = 'short'): string {
  return `${formatThaiDate(range.from, style)} – ${formatThaiDate(range.to, style)}`;
}

/** A year, or a span of years, that a text names. */
export interface YearsInText {
  /** Years of พ.ศ., both the same where one is named. */
  readonly from: number;
  readonly to: number;
  /** Whether it is called a fiscal year, not only a year. */
  readonly isFiscal: boolean;
  /** As it is written. */
  readonly written: string;
}

const NAMED_YEARS =
  /ปี(งบประมาณ)?\s*(?:พ\.?\s?ศ\.?\s*)?(2[45]\d\d)(?:\s*(?:[-–—]|ถึง)\s*(?:พ\.?\s?ศ\.?\s*)?(2[45]\d\d))?/g;

/**
 * The years that a text names as such, as it goes on: `ประจำปีงบประมาณ พ.ศ. ๒๕๖๗`, `ปี 2566`, `ปี 2566-2570`. The year of a law
 * (`พ.ศ. 2540` with no ปี before it) is none.
 */
export function yearsIn(text: string): YearsInText[] {
  return [...toArabicDigits(text).matchAll(NAMED_YEARS)].map(
    ({ index, 0: whole, 1: fiscal, 2: from, 3: to = from }) => ({
      from: Number(from),
      to: Number(to),
      isFiscal: fiscal !== undefined,
      written: text.slice(index, index + whole.length),
    }),
  );
}

/** The fiscal years (พ.ศ.) that a text names, each once, in order; of a span all of its years. */
export function fiscalYearsIn(text: string): number[] {
  const years = yearsIn(text).flatMap(({ from, to }) =>
    Array.from({ length: Math.max(1, Math.min(to - from + 1, LONGEST_PLAN)) }, (_, i) => from + i),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

function firstDay(fiscalYear: number): CalendarDate {
  return { year: toCommonYear(fiscalYear) - 1, month: 10, day: 1 };
}
