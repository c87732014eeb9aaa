import { toArabicDigits } from '../../thai/numerals.ts';
import { repair } from '../../thai/repair.ts';

/** `o12`, `ข้อ 12`, `ข้อ o12` before a title. */
const CODE = /^\s*(?:ข้อ(?:ที่)?\s*o?\s*\d{1,2}|o\s*\d{1,2})(?![\d])[\s.:)-]*/i;

/**
 * A title as it is compared with another: its letters and digits alone, in Arabic digits, without the item's code before
 * it, and without the marks that people leave out or mix up first (the shortener, tone marks, the silencer).
 */
export function foldTitle(title: string): string {
  return toArabicDigits(repair(title))
    .replace(CODE, '')
    .replace(/[^\p{L}\p{M}\p{N}]|[\u0e47-\u0e4c]/gu, '')
    .toLowerCase();
}
