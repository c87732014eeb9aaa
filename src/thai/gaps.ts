import { type CalendarDate, compareDates, formatThaiMonth } from './date.ts';
import { dayNumber, dayOfNumber } from './day-number.ts';
import { type DateRange, formatRange } from './fiscal-year.ts';

/** The days of a range that none of some others has, in their order. */
export function gapsIn(wanted: DateRange, given: readonly DateRange[]): DateRange[] {
  const gaps: DateRange[] = [];
  let next = wanted.from;
  for (const { from, to } of [...given].sort((a, b) => compareDates(a.from, b.from))) {
    if (compareDates(from, next) > 0) {
      const end = dayBefore(from);
      gaps.push({ from: next, to: compareDates(end, wanted.to) < 0 ? end : wanted.to });
    }
    if (compareDates(to, next) >= 0) next = dayAfter(to);
    if (compareDates(next, wanted.to) > 0) return gaps;
  }
  return [...gaps, { from: next, to: wanted.to }];
}

/** A range in as few words as it can be told: `ก.พ. 2567`, `ก.พ. 2567 – มี.ค. 2567`, `1 ก.พ. 2567 – 15 ก.พ. 2567`. */
export function formatGap({ from, to }: DateRange): string {
  if (from.day !== 1 || dayAfter(to).day !== 1) return formatRange({ from, to });
  const isOneMonth = from.year === to.year && from.month === to.month;
  return isOneMonth ? formatThaiMonth(from) : `${formatThaiMonth(from)} – ${formatThaiMonth(to)}`;
}

function dayAfter(date: CalendarDate): CalendarDate {
  return dayOfNumber(dayNumber(date) + 1);
}

function dayBefore(date: CalendarDate): CalendarDate {
  return dayOfNumber(dayNumber(date) - 1);
}
