import { type CalendarDate, MONTHS, parseThaiDate } from './date.ts';

/** A date that stands in a text. */
export interface DateInText {
  /** The first of the month where only a month is named. */
  readonly date: CalendarDate;
  readonly hasDay: boolean;
  /** As it is written. */
  readonly written: string;
  /** Where it starts. */
  readonly offset: number;
}

const DIGIT = '[\\d๐-๙]';
/** With its dots, without them, with spaces between: `เม.ย.`, `เมย`, `เม. ย.` */
const MONTH = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.? ?').replace(/ \?$/, ''))
  .join('|');
const ERA = '(?:พ\\.? ?ศ\\.?|ค\\.? ?ศ\\.?)';

/** What stands before a date is matched with it: look-behind would keep older iPhones from reading this file. */
const DATE = new RegExp(
  [
    `(?:(?<before>^|[^\\d๐-๙])(?<day>${DIGIT}{1,2} ?(?:เดือน ?)?))?(?<month>${MONTH}) ?${ERA}? ?${DIGIT}{4}(?!${DIGIT})`,
    `(?<ahead>^|[^\\d๐-๙/-])(?<numeric>${DIGIT}{1,2}/${DIGIT}{1,2}/${DIGIT}{4}|${DIGIT}{4}-${DIGIT}{1,2}-${DIGIT}{1,2})(?!${DIGIT}|[/-])`,
  ].join('|'),
  'g',
);

/** The dates in a text, as it goes on, with years of four digits: days (`12 มิ.ย. 2567`, `1/10/2566`) and months (`ต.ค. 2566`). */
export function datesIn(text: string): DateInText[] {
  return [...text.replaceAll(/[\u00a0\n\t]/g, ' ').matchAll(DATE)].flatMap((match): DateInText[] => {
    const { day, numeric, before, ahead } = match.groups ?? {};
    const hasDay = Boolean(day ?? numeric);
    const start = (before ?? ahead ?? '').length;
    const written = match[0].slice(start).trim();
    const read = parseThaiDate(hasDay ? written : `1 ${written}`);
    return read.ok ? [{ date: read.date, hasDay, written, offset: match.index + start }] : [];
  });
}
