import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DisclosureItem } from '../../model/types.ts';
import type { Evidence } from '../../schema/item.ts';
import { said } from '../../schema/said.ts';
import { formatThaiDate, toBuddhistYear } from '../../thai/date.ts';
import { fiscalYearOf, formatRange, type YearsInText, yearsIn } from '../../thai/fiscal-year.ts';
import { atEvidence, atWord } from '../item-place.ts';

/** Documents whose title names a year that their dates contradict: one of the two was left from another year. */
export function titleYearRules(items: readonly DisclosureItem[]): Diagnostic[] {
  return items.flatMap((item) =>
    item.evidence.flatMap((evidence, i): Diagnostic[] => {
      const named = yearInTitle(evidence.title);
      if (!named || !item.entry || fits(named, evidence)) return [];
      const { covers, date } = evidence;
      const [field, dates] = covers
        ? ['covers', formatRange(covers)]
        : ['date', date ? formatThaiDate(date, 'short') : ''];
      return [
        diagnostic(
          'content/title-year',
          atWord(atEvidence(item, i, 'title'), item.entry.origin, named.written),
          `ชื่อเอกสาร ${said(evidence.title)} บอกปี ${named.to} แต่ ${field} เป็น ${dates}`,
          `เปิดเอกสารดูว่าเป็นของปีใด แล้วแก้ชื่อหรือ ${field} ให้ตรงกัน`,
        ),
      ];
    }),
  );
}

/** The one year, or span of years, that a title names; `undefined` where it names none or several. */
function yearInTitle(title: string): YearsInText | undefined {
  const [first, ...more] = yearsIn(title);
  return more.length > 0 ? undefined : first;
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
