import { publicationDay } from '../permanent/day.ts';
import type { CalendarDate } from '../thai/date.ts';

/** The day a check is made on, in Thailand: of `SOURCE_DATE_EPOCH` where it is set, so that a run can be repeated. */
export function dayOfCheck(): CalendarDate {
  const day = publicationDay(process.env['SOURCE_DATE_EPOCH'], undefined, Date.now());
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}
