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

const DATE = new RegExp(
  [
    `(?<day>(?<!${DIGIT})${DIGIT}{1,2} ?(?:เดือน ?)?)?(?<month>${MONTH}) ?${ERA}? ?(?<!${DIGIT})${DIGIT}{4}(?!${DIGIT})`,
    `(?<numeric>(?<!${DIGIT}|[/-])(?:${DIGIT}{1,2}/${DIGIT}{1,2}/${DIGIT}{4}|${DIGIT}{4}-${DIGIT}{1,2}-${DIGIT}{1,2})(?!${DIGIT}|[/-]))`,
  ].join('|'),
  'g',
);

/** The dates in a text, as it goes on, with years of four digits: days (`12 มิ.ย. 2567`, `1/10/2566`) and months (`ต.ค. 2566`). */
export function datesIn(text: string): DateInText[] {
  return [...text.replaceAll(/[\u00a0\n\t]/g, ' ').matchAll(DATE)].flatMap((match): DateInText[] => {
    const { day, numeric } = match.groups ?? {};
    const hasDay = Boolean(day ?? numeric);
    const read = parseThaiDate(hasDay ? match[0] : `1 ${match[0]}`);
    return read.ok ? [{ date: read.date, hasDay, written: match[0].trim(), offset: match.index }] : [];
  });
}
