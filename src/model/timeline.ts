import type { CalendarDate } from '../thai/date.ts';
import type { Points } from './score.ts';

/** A month of the Gregorian calendar; `year` is ค.ศ. */
export type Month = Pick<CalendarDate, 'year' | 'month'>;

/** How far a year's items had come at one moment. */
export interface Figures {
  /** Items of the frame. */
  readonly total: number;
  /** Items whose status says done. */
  readonly done: number;
  /** Of those, the items of which every needed element is met. */
  readonly proven: number;
  /** Points that the items done, and those proven, are worth. */
  readonly points: { readonly declared: Points; readonly proven: Points };
}

/** What the content was when a month ended in which it was committed. */
export interface Snapshot {
  readonly month: Month;
  /** By fiscal year in พ.ศ.; `undefined` where the content of then can't be read. */
  readonly years: ReadonlyMap<number, Figures> | undefined;
}

/** One point of a timeline; without figures where the content of then can't be read, or had no such year. */
export interface MonthEnd {
  readonly month: Month;
  readonly figures: Figures | undefined;
}

/** The longest time that is looked back, in months: three fiscal years. */
export const MOST_MONTHS = 36;

/**
 * The months of one fiscal year, from the first in which its content could be read to the last commit, without a gap:
 * a month without a commit ends as the one before it.
 *
 * @param snapshots one a month at most, the oldest first
 * @param year fiscal year in พ.ศ.
 */
export function timelineOf(snapshots: readonly Snapshot[], year: number): MonthEnd[] {
  const ends: MonthEnd[] = [];
  for (const { month, years } of snapshots) {
    const figures = years?.get(year);
    const last = ends.at(-1);
    if (!last && !figures) continue;
    if (last) {
      for (let at = monthNumber(last.month) + 1; at < monthNumber(month); at++) {
        ends.push({ month: monthOfNumber(at), figures: last.figures });
      }
    }
    ends.push({ month, figures });
  }
  return ends;
}

/** Whether a timeline has two points at least: one alone shows no progress. */
export function isTimeline(ends: readonly MonthEnd[]): boolean {
  return ends.filter(({ figures }) => figures).length > 1;
}

/** Months since the year 0, so that they can be counted. */
export function monthNumber({ year, month }: Month): number {
  return year * 12 + month - 1;
}

function monthOfNumber(number: number): Month {
  return { year: Math.floor(number / 12), month: (number % 12) + 1 };
}
