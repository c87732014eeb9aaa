import { toArabicDigits } from './numerals.ts';
import { repair } from './repair.ts';

/** A day of the Gregorian calendar; `year` is ค.ศ., `month` 1 to 12. No time, no time zone. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** Why a text is no date, as data for the caller's own sentence. `year` is as it was written, but in `no-such-day` ค.ศ. */
export type DateProblem =
  | { code: 'unreadable' }
  | { code: 'unknown-month'; month: string }
  | { code: 'month-out-of-range'; month: number }
  | { code: 'no-such-day'; day: number; lastDay: number; month: number; year: number }
  | { code: 'year-out-of-range'; year: number }
  | { code: 'era-mismatch'; era: Era; year: number };

export type DateResult = { ok: true; date: CalendarDate } | { ok: false; reason: DateProblem };

type Era = 'พ.ศ.' | 'ค.ศ.';

const BUDDHIST_OFFSET = 543;
/** From here on a year of four digits is พ.ศ. */
export const FIRST_BUDDHIST_YEAR = 2400;
const FIRST_COMMON_YEAR = 1900;

/** Long name, abbreviation (both as the Royal Institute writes them) and the everyday short form. */
export const MONTHS = [
  ['มกราคม', 'ม.ค.', 'มกรา'],
  ['กุมภาพันธ์', 'ก.พ.', 'กุมภา'],
  ['มีนาคม', 'มี.ค.', 'มีนา'],
  ['เมษายน', 'เม.ย.', 'เมษา'],
  ['พฤษภาคม', 'พ.ค.', 'พฤษภา'],
  ['มิถุนายน', 'มิ.ย.', 'มิถุนา'],
  ['กรกฎาคม', 'ก.ค.', 'กรกฎา'],
  ['สิงหาคม', 'ส.ค.', 'สิงหา'],
  ['กันยายน', 'ก.ย.', 'กันยา'],
  ['ตุลาคม', 'ต.ค.', 'ตุลา'],
  ['พฤศจิกายน', 'พ.ย.', 'พฤศจิกา'],
  ['ธันวาคม', 'ธ.ค.', 'ธันวา'],
] as const;

const LEAD = '^(?:วันที่ ?)?(?<day>\\d{1,2})';
const YEAR = ' ?(?<era>พ\\.? ?ศ\\.?|พุทธศักราช|ค\\.? ?ศ\\.?|คริสต์ศักราช)? ?(?<year>\\d{1,4})$';
const PATTERNS = [
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
  new RegExp(`${LEAD} ?(?<mark>[-/.]) ?(?<month>\\d{1,2}) ?\\k<mark>${YEAR}`),
  new RegExp(`${LEAD} ?[-/]? ?(?:เดือน ?)?(?<month>[ก-์][ก-์. ]*?) ?[-/]?${YEAR}`),
];
const LONGEST = 60;

/**
 * Reads a date as officers write it: ISO (`2567-04-19`), numbers (`19/4/2567`) or Thai text (`๑๙ เม.ย. ๖๗`,
 * `วันที่ 19 เมษายน พ.ศ. 2567`), in Thai or Arabic digits, the day before the month unless a four-digit year leads.
 *
 * From 2400 on a year is พ.ศ., from 1900 to 2399 ค.ศ., and two digits are พ.ศ. 25xx; an era that is written must agree.
 * พ.ศ. is ค.ศ. + 543 all year, which is so since 2484 (พ.ร.บ. ปีประดิทิน พ.ศ. 2483); older dates from January to March
 * are taken the same way.
 */
export function parseThaiDate(text: string): DateResult {
  if (text.length > LONGEST) return refuse({ code: 'unreadable' });
  const plain = toArabicDigits(repair(text)).replace(/\s+/g, ' ').trim();
  const parts = PATTERNS.map((pattern) => pattern.exec(plain)?.groups).find(Boolean);
  if (!parts) return refuse({ code: 'unreadable' });

  const year = readYear(parts['year'] ?? '', eraOf(parts['era']));
  if (typeof year !== 'number') return refuse(year);
  const month = readMonth(parts['month'] ?? '');
  if (typeof month !== 'number') return refuse(month);
  const day = Number(parts['day']);
  const lastDay = daysIn(year, month);
  if (day < 1 || day > lastDay) return refuse({ code: 'no-such-day', day, lastDay, month, year });
  return { ok: true, date: { year, month, day } };
}

/** `2024-04-19`, in ค.ศ. as ISO 8601 asks. */
export function toIso({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day of an ISO date in ค.ศ. that a program wrote, as `toIso` does. */
export function fromIso(iso: string): CalendarDate {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

/** In พ.ศ.: `19 เม.ย. 2567` (short), `19 เมษายน 2567` (long) or `19/4/2567` (numeric). */
export function formatThaiDate({ year, month, day }: CalendarDate, style: 'short' | 'long' | 'numeric'): string {
  const buddhistYear = toBuddhistYear(year);
  if (style === 'numeric') return `${day}/${month}/${buddhistYear}`;
  const names = MONTHS[month - 1];
  if (!names) throw new RangeError(`No month ${month}`);
  return `${day} ${names[style === 'long' ? 0 : 1]} ${buddhistYear}`;
}

/** A month in พ.ศ.: `เม.ย. 2567`. */
export function formatThaiMonth({ year, month }: Pick<CalendarDate, 'year' | 'month'>): string {
  const names = MONTHS[month - 1];
  if (!names) throw new RangeError(`No month ${month}`);
  return `${names[1]} ${toBuddhistYear(year)}`;
}

/** Negative where `a` is earlier, 0 on the same day, positive where it is later. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** 2024 → 2567. */
export function toBuddhistYear(commonYear: number): number {
  return commonYear + BUDDHIST_OFFSET;
}

/** 2567 → 2024. */
export function toCommonYear(buddhistYear: number): number {
  return buddhistYear - BUDDHIST_OFFSET;
}

function refuse(reason: DateProblem): DateResult {
  return { ok: false, reason };
}

function eraOf(written: string | undefined): Era | undefined {
  if (!written) return undefined;
  return written.startsWith('พ') ? 'พ.ศ.' : 'ค.ศ.';
}

function readYear(digits: string, era: Era | undefined): number | DateProblem {
  const written = Number(digits);
  const year = digits.length === 2 && era !== 'ค.ศ.' ? 2500 + written : written;
  const isBuddhist = year >= FIRST_BUDDHIST_YEAR;
  if (year < FIRST_COMMON_YEAR || toCommonYear(year) >= FIRST_BUDDHIST_YEAR) {
    return { code: 'year-out-of-range', year: written };
  }
  if (era && isBuddhist !== (era === 'พ.ศ.')) return { code: 'era-mismatch', era, year: written };
  return isBuddhist ? toCommonYear(year) : year;
}

function readMonth(written: string): number | DateProblem {
  if (/\d/.test(written)) {
    const month = Number(written);
    return month >= 1 && month <= MONTHS.length ? month : { code: 'month-out-of-range', month };
  }
  const index = MONTHS.findIndex((names) => names.some((name) => letters(name) === letters(written)));
  return index >= 0 ? index + 1 : { code: 'unknown-month', month: written };
}

/** People write an abbreviation with all its dots, with some or with none. */
function letters(month: string): string {
  return month.replace(/[. ]/g, '');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
