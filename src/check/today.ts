import { publicationDay } from '../permanent/day.ts';
import { type CalendarDate, fromIso } from '../thai/date.ts';

/** The day a check is made on, in Thailand: of `SOURCE_DATE_EPOCH` where it is set, so that a run can be repeated. */
export function dayOfCheck(): CalendarDate {
  return fromIso(publicationDay(process.env['SOURCE_DATE_EPOCH'], undefined, Date.now()));
}
