/** `๐` is U+0E50; the ten Thai digits follow each other in Unicode as the Arabic ones do in ASCII. */
const THAI_ZERO = 0x0e50;
const ARABIC_ZERO = 0x30;

/** Writes every Thai digit as an Arabic one: `๒๕๖๗` → `2567`. All other characters stay. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => shift(digit, ARABIC_ZERO - THAI_ZERO));
}

/** Writes every Arabic digit as a Thai one: `2567` → `๒๕๖๗`. All other characters stay. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => shift(digit, THAI_ZERO - ARABIC_ZERO));
}

/**
 * Reads a whole number or a decimal in Thai or Arabic digits, with or without thousands commas: `๑,๒๓๔.๕` → 1234.5.
 * Returns `undefined` for anything else, a comma in the wrong place (`12,34`) included.
 */
export function parseNumber(text: string): number | undefined {
  const digits = toArabicDigits(text).trim();
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(digits) ? Number(digits.replaceAll(',', '')) : undefined;
}

function shift(digit: string, by: number): string {
  return String.fromCharCode(digit.charCodeAt(0) + by);
}
