import type { FormatLocale } from './number-format.ts';

const DAY = 86_400_000;
const THAI_MONTHS = [
  'มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน',
  'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม',
]; // biome-ignore format: a year
const THAI_SHORT = [
  'ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.',
]; // biome-ignore format: a year
const THAI_DAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'];
const THAI_SHORT_DAYS = ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'];
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: a year
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The language of English in a format, whatever its country. */
const ENGLISH = 0x09;

/**
 * A day and time as a cell shows them (ECMA-376, part 1, 18.8.31). Names of months are Thai unless the format asks for
 * English, since that is what the computers of those who made it show.
 *
 * @param serial days since 30 December 1899, or since 1904
 * @param code with no brackets but those of hours that have passed
 */
export function formatSerialDate(serial: number, code: string, options: FormatLocale & { is1904: boolean }): string {
  // Excel counts a 29 February 1900 that never was.
  const days = serial + (options.is1904 ? 1462 : serial < 60 ? 1 : 0);
  if (serial < 0 || days > 2_958_466) return String(serial);
  const seconds = Math.round(days * 86_400);
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(seconds / 86_400) * DAY);
  const time = seconds % 86_400;
  const isHalfDay = /am\/pm|a\/p/i.test(code);
  const tokens = [...code.matchAll(TOKEN)].map(([token]) => token);
  const shown = tokens.map((token, i) => {
    const kind = token.charAt(0).toLowerCase();
    if (token.startsWith('"')) return token.slice(1, -1);
    if (token.startsWith('\\')) return token.slice(1);
    if (token.startsWith('_')) return ' ';
    if (token.startsWith('*')) return '';
    if (token.startsWith('[')) return passed(seconds, token);
    if (/^(?:am\/pm|a\/p)$/i.test(token)) return time < 43_200 ? 'AM' : 'PM';
    if (kind === 'd') return dayText(date, token.length, options.language);
    if (kind === 'm') {
      return isMinute(tokens, i)
        ? padded(Math.floor(time / 60) % 60, token)
        : monthText(date, token.length, options.language);
    }
    if (kind === 'b' || kind === 'y' || kind === 'e')
      return yearText(date, token.length, kind === 'b' || options.isBuddhist);
    if (kind === 'h') return padded(hour(time, isHalfDay), token);
    if (kind === 's') return padded(time % 60, token);
    return token;
  });
  return shown.join('').trim();
}

/** `b1` and `b2` choose a calendar in Arabic formats; `.0` are parts of a second, which nobody reads here. */
const TOKEN = /"[^"]*"|\\.|_.|\*.|\[[hms]+\]|am\/pm|a\/p|d+|m+|y+|b+|e+|h+|s+(?:\.0+)?|[\s\S]/gi;

function isMinute(tokens: readonly string[], at: number): boolean {
  if ((tokens[at]?.length ?? 0) > 2) return false;
  const isTimePart = (token: string) => /^\[?[dmyhsb]/i.test(token);
  const before = tokens.slice(0, at).findLast(isTimePart) ?? '';
  const after = tokens.slice(at + 1).find(isTimePart) ?? '';
  return /^\[?h/i.test(before) || /^\[?s/i.test(after);
}

function dayText(date: Date, length: number, language: number): string {
  if (length <= 2) return String(date.getUTCDate()).padStart(length, '0');
  const day = date.getUTCDay();
  if (isEnglish(language)) return (DAYS[day] ?? '').slice(0, length === 3 ? 3 : undefined);
  return (length === 3 ? THAI_SHORT_DAYS[day] : THAI_DAYS[day]) ?? '';
}

function monthText(date: Date, length: number, language: number): string {
  const month = date.getUTCMonth();
  if (length <= 2) return String(month + 1).padStart(length, '0');
  if (length === 5) return ((isEnglish(language) ? MONTHS : THAI_MONTHS)[month] ?? '').slice(0, 1);
  if (isEnglish(language)) return (MONTHS[month] ?? '').slice(0, length === 3 ? 3 : undefined);
  return (length === 3 ? THAI_SHORT[month] : THAI_MONTHS[month]) ?? '';
}

function yearText(date: Date, length: number, isBuddhist: boolean): string {
  const year = String(date.getUTCFullYear() + (isBuddhist ? 543 : 0));
  return length <= 2 ? year.slice(-2) : year;
}

function isEnglish(language: number): boolean {
  return (language & 0x3ff) === ENGLISH;
}

function hour(time: number, isHalfDay: boolean): number {
  const whole = Math.floor(time / 3600);
  return isHalfDay ? whole % 12 || 12 : whole;
}

function passed(seconds: number, token: string): string {
  const unit = token.charAt(1).toLowerCase();
  const worth = unit === 'h' ? 3600 : unit === 'm' ? 60 : 1;
  return String(Math.floor(seconds / worth)).padStart(token.length - 2, '0');
}

function padded(value: number, token: string): string {
  return String(value).padStart(Math.min(token.replace(/\..*/, '').length, 2), '0');
}
