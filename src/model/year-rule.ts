import type { YearRule } from '../framework/types.ts';
import type { Evidence } from '../schema/item.ts';
import { type CalendarDate, compareDates } from '../thai/date.ts';
import { type DateRange, firstHalfRange, fiscalYearRange } from '../thai/fiscal-year.ts';
import { gapsIn } from '../thai/gaps.ts';

/** Why a document does not prove what its item asks of its year. */
export interface YearFault {
  readonly reason: /** of an earlier time than asked */
    | 'too-old'
    /** of a later time than asked */
    | 'too-late'
    /** covers a part of the period only; other documents may cover the rest */
    | 'misses'
    /** says no period, and its date alone can't tell */
    | 'no-period'
    /** says neither period nor date */
    | 'no-date';
  /** The period that is asked for. */
  readonly wanted: DateRange;
}

type Dated = Pick<Evidence, 'date' | 'covers'>;

/**
 * What is wrong with the time a document is of, by the rule of its item (แบบวัด OIT: ข้อมูลของปีใดที่แต่ละข้อต้องแสดง).
 * `undefined` where it fits, or where the rule asks for no year.
 *
 * The period a document covers is judged where it is given. A date alone proves less: a plan of a year may be signed
 * in the months before it, and a report of a year is signed after it has ended.
 *
 * @param fiscalYear the assessed fiscal year, พ.ศ.
 */
export function yearFault(rule: YearRule, fiscalYear: number, { date, covers }: Dated): YearFault | undefined {
  const year = fiscalYearRange(fiscalYear);
  const before = fiscalYearRange(fiscalYear - 1);
  const both = { from: before.from, to: year.to };
  const fault = (reason: YearFault['reason'] | undefined, wanted: DateRange) => reason && { reason, wanted };
  switch (rule) {
    case 'current':
      return undefined;
    case 'current-fy':
      return fault(covers ? overlap(covers, year) : within(date, { from: plans(before), to: year.to }), year);
    case 'first-half': {
      const half = firstHalfRange(fiscalYear);
      return fault(covers ? whole(covers, half) : 'no-period', half);
    }
    case 'covers-fy':
      return fault(covers ? whole(covers, year) : 'no-period', year);
    case 'in-force':
      return fault(
        covers ? overlap(covers, year) : date && compareDates(date, year.to) > 0 ? 'too-late' : undefined,
        year,
      );
    case 'previous-fy':
      return fault(covers ? whole(covers, before) : within(date, { from: reports(before), to: year.to }), before);
    case 'previous-ita':
      return fault(covers ? overlap(covers, both) : within(date, both), both);
  }
}

/** Documents that each cover a part of the period their item asks for, and the days that none of them covers. */
export interface Parts<T> {
  readonly parts: readonly T[];
  readonly gaps: readonly DateRange[];
}

/**
 * What documents show together that miss something each: monthly and quarterly ones add up to the period that is asked
 * for (แบบวัด OIT: จัดทำข้อมูลแบบรายเดือน รายไตรมาส หรือราย 6 เดือน).
 */
export function partsOf<T extends Dated>(rule: YearRule, fiscalYear: number, documents: readonly T[]): Parts<T> {
  const faults = documents.map((one) => yearFault(rule, fiscalYear, one));
  const parts = documents.filter((_, i) => faults[i]?.reason === 'misses');
  const wanted = faults.find((fault) => fault?.reason === 'misses')?.wanted;
  const covered = parts.flatMap(({ covers }) => covers ?? []);
  return { parts, gaps: wanted ? gapsIn(wanted, covered) : [] };
}

/** From when on a plan of the next year is signed: the half year before it begins. */
const plans = (before: DateRange): CalendarDate => ({ year: before.to.year, month: 4, day: 1 });

/** From when on the report of a whole year can be signed: its last month. */
const reports = (year: DateRange): CalendarDate => ({ ...year.to, day: 1 });

function within(date: CalendarDate | undefined, range: DateRange): YearFault['reason'] | undefined {
  if (!date) return 'no-date';
  if (compareDates(date, range.from) < 0) return 'too-old';
  return compareDates(date, range.to) > 0 ? 'too-late' : undefined;
}

/** Whether a period has any day of what is asked. */
function overlap(covers: DateRange, wanted: DateRange): YearFault['reason'] | undefined {
  if (compareDates(covers.to, wanted.from) < 0) return 'too-old';
  return compareDates(covers.from, wanted.to) > 0 ? 'too-late' : undefined;
}

/** Whether a period has every day of what is asked. */
function whole(covers: DateRange, wanted: DateRange): YearFault['reason'] | undefined {
  const isWhole = compareDates(covers.from, wanted.from) <= 0 && compareDates(covers.to, wanted.to) >= 0;
  return isWhole ? undefined : (overlap(covers, wanted) ?? 'misses');
}
