import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { YearRule } from '../../framework/types.ts';
import type { DisclosureItem } from '../../model/types.ts';
import type { Evidence } from '../../schema/item.ts';
import { said } from '../../schema/said.ts';
import { type CalendarDate, formatThaiDate, toBuddhistYear } from '../../thai/date.ts';
import { type DateInText, datesIn } from '../../thai/dates-in-text.ts';
import { fiscalYearOf, formatRange, type YearsInText, yearsIn } from '../../thai/fiscal-year.ts';
import { toArabicDigits } from '../../thai/numerals.ts';
import { atEvidence, atWord } from '../item-place.ts';

/** Documents whose title names a year that their dates contradict: one of the two was left from another year. */
export function titleYearRules(items: readonly DisclosureItem[]): Diagnostic[] {
  return items.flatMap((item) =>
    item.evidence.flatMap((evidence, i): Diagnostic[] => {
      const { covers, date } = evidence;
      const named = contradicted(evidence, item.frame.yearRule);
      if (!named || !item.entry) return [];
      const [field, dates] = covers
        ? ['covers', formatRange(covers)]
        : ['date', date ? formatThaiDate(date, 'short') : ''];
      return [
        diagnostic(
          'content/title-year',
          atWord(atEvidence(item, i, 'title'), item.entry.origin, named.written),
          `ชื่อเอกสาร ${said(evidence.title)} บอก${named.says} แต่ ${field} เป็น ${dates}`,
          `เปิดเอกสารดูว่าเป็นของช่วงใด แล้วแก้ชื่อหรือ ${field} ให้ตรงกัน`,
        ),
      ];
    }),
  );
}

/** What in a title the dates of its document contradict, where the item asks for a time; `undefined` where nothing does. */
function contradicted(evidence: Evidence, rule: YearRule): { says: string; written: string } | undefined {
  const { title } = evidence;
  // Rules and manuals are called by the year in which they were made, and hold for years.
  const isOfAnyYear = rule === 'current' || rule === 'in-force';
  const named = yearInTitle(title) ?? (isOfAnyYear ? undefined : (spanInTitle(title) ?? loneYearInTitle(title)));
  if (named) {
    const isMade = isOfAnyYear && fits({ ...named, to: Number.POSITIVE_INFINITY }, evidence);
    return isMade || fits(named, evidence) ? undefined : { says: yearsOf(named), written: named.written };
  }
  const month = isOfAnyYear ? undefined : otherMonth(evidence);
  return month ? { says: ` ${month}`, written: month } : undefined;
}

function yearsOf({ from, to }: YearsInText): string {
  return from === to ? `ปี ${to}` : `ปี ${from}–${to}`;
}

/** The first month that a title names, where all it names are outside the time that its document covers. */
function otherMonth({ title, covers }: Pick<Evidence, 'title' | 'covers'>): string | undefined {
  if (!covers) return undefined;
  const months = datesIn(title).filter(({ hasDay, offset }) => !hasDay && !MEETING.test(title.slice(0, offset)));
  const inMonths = ({ year, month }: CalendarDate) => year * 12 + month;
  const isWithin = ({ date }: DateInText) =>
    inMonths(covers.from) <= inMonths(date) && inMonths(date) <= inMonths(covers.to);
  return months.some(isWithin) ? undefined : months[0]?.written;
}

/** What was decided or written in a month need not be of it. */
const MEETING = /ประชุม|มติ|ประกาศ|เมื่อ|คำสั่ง|จัดทำ|เสนอ|ลงนาม|อนุมัติ|แก้ไข|ปรับปรุง|ทบทวน/;

/** The one year, or span of years, that a title names; `undefined` where it names none or several. */
function yearInTitle(title: string): YearsInText | undefined {
  const [first, ...more] = yearsIn(title);
  return more.length > 0 ? undefined : first;
}

/** `(พ.ศ. 2561 - 2565)`: a span is of a plan, never of a law. */
function spanInTitle(title: string): YearsInText | undefined {
  const span = onlyYear(title, SPAN);
  return span && { ...span, isFiscal: true };
}

/** `รายงานผล พ.ศ. 2563`: a year at the end of a title that names no law, which has a year of its own, and no day. */
function loneYearInTitle(title: string): YearsInText | undefined {
  return LAW.test(title) || datesIn(title).length > 0 ? undefined : onlyYear(title, LONE);
}

const ERA = 'พ\\.?\\s?ศ\\.?\\s*';
const SPAN = new RegExp(`${ERA}(25\\d\\d)\\s*(?:[-–—]|ถึง)\\s*(?:${ERA})?(25\\d\\d)`, 'g');
const LONE = new RegExp(`${ERA}(25\\d\\d)\\s*$`, 'g');
const LAW = /พระราช|พ\.\s?ร\.|ระเบียบ|กฎ|บัญญัติ|ประมวล|คำสั่ง|หลักเกณฑ์|มาตรฐาน|ฉบับ|แก้ไข|เพิ่มเติม|ประกาศ(?!เจตนารมณ์|ผู้ชนะ)/;

function onlyYear(title: string, pattern: RegExp): YearsInText | undefined {
  const [first, ...more] = toArabicDigits(title).matchAll(pattern);
  if (!first || more.length > 0) return undefined;
  const [whole, from, to = from] = first;
  const written = title.slice(first.index, first.index + whole.length).trim();
  return { from: Number(from), to: Number(to), isFiscal: false, written };
}

/** Whether the dates of a document may be of a year. A date alone may be of the year before or after. */
function fits({ from, to, isFiscal }: YearsInText, { covers, date }: Pick<Evidence, 'covers' | 'date'>): boolean {
  const [first, last] = covers ? [covers.from, covers.to] : [date, date];
  if (!first || !last) return true;
  const slack = covers ? 0 : 1;
  const isWithin = (a: number, b: number) => a - slack <= to && from <= b + slack;
  if (isWithin(fiscalYearOf(first), fiscalYearOf(last))) return true;
  return !isFiscal && isWithin(toBuddhistYear(first.year), toBuddhistYear(last.year));
}
