import { toArabicDigits } from '../thai/numerals.ts';
import { type Decimal, decimal } from './decimal.ts';

/** What a cell holds: a number, nothing (which is not 0), or words. */
export type Value =
  | { readonly kind: 'number'; readonly number: Decimal; readonly unit?: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'text' };

/** Units that officers write behind a number. */
const UNITS =
  /^(?:%|บาท|สตางค์|คน|ราย|ครั้ง|เรื่อง|โครงการ|ฉบับ|ครัวเรือน|วัน|เดือน|ปี|แห่ง|คัน|หลัง|ไร่|ตัน|กิโลกรัม|กก\.?|คะแนน|ชั่วโมง|ชม\.?|นาที)$/;

const NOTHING = /^(?:[-−–—]*|n\/?a|ไม่มี|ไม่มีข้อมูล)$/i;

const NUMBER =
  /^(?<open>\( ?)?(?<sign>[-−–+] ?)?(?:฿ ?)?(?<whole>\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(?<part>\d+))?(?<close> ?\))?(?: ?(?<unit>[ก-๎.%]+))?$/;

/** Longer ones are codes, and a page can't show them as amounts. */
const LONGEST = { whole: 15, part: 8 };

/**
 * Reads a cell as it stands in a table of an office: Thai or Arabic digits, thousands commas, a unit behind, and
 * a negative with −, or in ( ) as in accounts. A code such as `0812` is text, since its zero says something.
 */
export function readValue(text: string): Value {
  const plain = toArabicDigits(text).trim();
  if (NOTHING.test(plain)) return { kind: 'none' };
  const found = plain.length > 60 ? undefined : NUMBER.exec(plain)?.groups;
  if (!found) return { kind: 'text' };
  const { open, sign = '', whole = '', part = '', close, unit } = found;
  const digits = whole.replaceAll(',', '');
  if (!open !== !close || (open && sign) || (unit && !UNITS.test(unit))) return { kind: 'text' };
  if (/^0\d/.test(digits) || digits.length > LONGEST.whole || part.length > LONGEST.part) return { kind: 'text' };
  const number = decimal(digits, part, open !== undefined || /^[-−–]/.test(sign));
  return unit ? { kind: 'number', number, unit } : { kind: 'number', number };
}

/** Why a cell among numbers is none, and how to mend it, in Thai. */
export function numberFault(text: string): { readonly why: string; readonly hint: string } {
  if (/^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|#+)/i.test(text)) {
    return { why: 'เป็นข้อผิดพลาดของ Excel', hint: 'แก้สูตรหรือขยายความกว้างของช่องใน Excel แล้วบันทึกเป็น CSV ใหม่' };
  }
  if (/^\d(?:\.\d+)?E[+-]?\d+$/i.test(text)) {
    return {
      why: 'เป็นตัวเลขที่ Excel ย่อไว้',
      hint: 'ตั้งรูปแบบช่องใน Excel เป็นตัวเลข (Number) แล้วบันทึกเป็น CSV ใหม่',
    };
  }
  if (/^[\d๐-๙]{1,3}(?:,[\d๐-๙]+)+(?:\.[\d๐-๙]+)?$/.test(text)) {
    return { why: 'มีจุลภาคผิดตำแหน่ง', hint: 'คั่นทุกสามหลักจากขวา เช่น 12,345 หรือลบจุลภาคออก' };
  }
  return { why: 'อ่านเป็นตัวเลขไม่ได้', hint: 'ใส่เฉพาะตัวเลขในช่องนี้ ถ้าไม่มีข้อมูล ให้เว้นว่างหรือใส่ -' };
}
