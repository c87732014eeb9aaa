import { said } from '../../../../schema/said.ts';
import { FIRST_BUDDHIST_YEAR, formatThaiDate, parseThaiDate, toBuddhistYear, toIso } from '../../../../thai/date.ts';
import { toArabicDigits } from '../../../../thai/numerals.ts';
import type { ValueMend } from './types.ts';

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** From here on two digits can only be a year of พ.ศ. 25xx: as ค.ศ. they would be long past or to come. */
const FIRST_SHORT_YEAR = 50;

/** Dates as `2567-04-19`, in พ.ศ.; an ISO date in ค.ศ. is as good and stays. */
export const mendDate: ValueMend = ({ value }, kind) => {
  if (kind?.is !== 'date' || ISO.test(value)) return undefined;
  const parsed = parseThaiDate(value);
  if (!parsed.ok) return undefined;
  const { date } = parsed;
  const doubt = doubtOf(value);
  if (doubt) return { doubt };
  return {
    text: toIso({ ...date, year: toBuddhistYear(date.year) }),
    why: `อ่านวันที่ได้ว่า ${formatThaiDate(date, 'long')}`,
  };
};

/**
 * Why a date that can be read might have been meant otherwise. Day and month may have changed places beside a ค.ศ.
 * year, as programs in English write them; who writes พ.ศ. puts the day first.
 */
function doubtOf(value: string): string | undefined {
  const numbers = toArabicDigits(value).match(/\d+/g) ?? [];
  const [first = '', second = ''] = numbers;
  if (first.length === 4) return undefined;
  const year = numbers.at(-1) ?? '';
  const isShort = year.length <= 2;
  if (isShort && Number(year) < FIRST_SHORT_YEAR) {
    return `วันที่ ${said(value)} มีปีเพียงสองหลัก จึงไม่แน่ใจว่าเป็นปีใด เขียนเป็นปี พ.ศ. สี่หลัก`;
  }
  const isNumeric = numbers.length === 3;
  const couldSwap = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
  if (isNumeric && couldSwap && !isShort && Number(year) < FIRST_BUDDHIST_YEAR) {
    return `วันที่ ${said(value)} ไม่แน่ใจว่าเลขใดเป็นวัน เลขใดเป็นเดือน เขียนชื่อเดือน หรือเขียนเป็น ปี-เดือน-วัน`;
  }
  return undefined;
}
