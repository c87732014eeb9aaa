import { toThaiDigits } from '../../thai/numerals.ts';
import { formatSerialDate } from './date-format.ts';

/** Formats that a workbook names without writing them (ECMA-376, part 1, 18.8.30, and its list for Thai). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00',
  14: 'd/m/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm',
  21: 'h:mm:ss', 22: 'd/m/yyyy h:mm', 37: '#,##0;(#,##0)', 38: '#,##0;(#,##0)', 39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)', 41: '#,##0;-#,##0;"-"', 42: '#,##0;-#,##0;"-"', 43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '0.0E+0', 49: '@',
  59: 't0', 60: 't0.00', 61: 't#,##0', 62: 't#,##0.00', 67: 't0%', 68: 't0.00%', 71: 'd/m/bb', 72: 'd-mmm-bb',
  73: 'd-mmm', 74: 'mmm-bb', 75: 'h:mm', 76: 'h:mm:ss', 77: 'd/m/bb h:mm', 78: 'mm:ss', 79: '[h]:mm:ss', 80: 'mm:ss.0',
  81: 'd/m/bb',
}; // biome-ignore format: rows of a table

export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

/**
 * A number as a cell shows it, as well as can be told without fonts and the settings of a computer.
 *
 * @param format as Excel writes it, such as `#,##0.00;(#,##0.00)` or `[$-107041E]d mmm yyyy`; none is General
 * @param is1904 days are counted from 1904 rather than from 1900
 */
export function formatNumber(value: number, format: string | undefined, is1904 = false): string {
  if (!Number.isFinite(value)) return '';
  if (!format || /^general$/i.test(format) || format === '@' || format.length > 250) return general(value);
  const sections = splitSections(format);
  const section = pickSection(sections, value);
  const hasOwnSign = sections.length > 1 && section === sections[1];
  const { code, locale } = withoutBrackets(section);
  const bare = code.replace(/"[^"]*"|\\./g, '');
  const isThai = locale.digits || /^t[#0?]/i.test(bare);
  let shown: string;
  if (/[dmyhsb]/i.test(bare.replace(/general|e[+-]/gi, ''))) {
    shown = formatSerialDate(value, code, { ...locale, is1904 });
  } else if (/general/i.test(bare)) {
    shown = literal(code.replace(/general/i, () => general(Math.abs(value))));
    if (value < 0 && !hasOwnSign) shown = `-${shown}`;
  } else {
    shown = placeDigits(hasOwnSign ? Math.abs(value) : value, isThai ? code.replace(/^t(?=[#0?])/i, '') : code);
  }
  return isThai ? toThaiDigits(shown) : shown;
}

/** Up to 15 digits, which is what a cell keeps. */
function general(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function pickSection(sections: readonly string[], value: number): string {
  const [first = '', second, third] = sections;
  for (const section of sections.slice(0, 3)) {
    const [, sign = '', limit = ''] = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section) ?? [];
    if (sign && compare(value, sign, Number(limit))) return section;
  }
  if (/\[[<>=]/.test(first)) return second ?? first;
  if (value < 0 && second !== undefined) return second;
  return value === 0 && third !== undefined ? third : first;
}

function compare(value: number, sign: string, limit: number): boolean {
  if (sign === '<') return value < limit;
  if (sign === '<=') return value <= limit;
  if (sign === '>') return value > limit;
  if (sign === '>=') return value >= limit;
  return (value === limit) === (sign === '=');
}

export interface FormatLocale {
  /** Thai digits. */
  readonly digits: boolean;
  /** Years of พ.ศ. */
  readonly isBuddhist: boolean;
  readonly language: number;
}

/**
 * Reads `[$฿-41E]` (a sign of money and a language) and `[$-D07041E]`: from the right four hex digits of a language
 * (041E is Thai), two of a calendar (07 is พ.ศ.) and of the shape of digits (0D is Thai; [MS-OE376], 2.1.739).
 */
function withoutBrackets(section: string): { code: string; locale: FormatLocale } {
  let locale: FormatLocale = { digits: false, isBuddhist: false, language: 0 };
  const code = section.replace(/\[([^\]]*)\]/g, (all, inside: string) => {
    const [, money = '', hex = ''] = /^\$([^-]*)(?:-([0-9a-f]{1,8}))?/i.exec(inside) ?? [];
    if (hex) {
      const number = Number.parseInt(hex, 16);
      locale = {
        digits: ((number >>> 24) & 0x7f) === 0x0d,
        isBuddhist: ((number >>> 16) & 0x7f) === 0x07,
        language: number & 0xffff,
      };
    }
    if (inside.startsWith('$')) return money ? `"${money}"` : '';
    if (/^~buddhist$/i.test(inside)) locale = { ...locale, isBuddhist: true };
    return /^(?:h+|m+|s+)$/i.test(inside) ? all : ''; // time that has passed stays; colours and conditions go
  });
  return { code, locale };
}

/** Quotes and escapes gone; `_x` is a space as wide as x, `*x` fills the cell. */
function literal(code: string): string {
  return code
    .replace(/"([^"]*)"|\\(.)|_(.)|\*(.)/g, (_, quoted, escaped, wide) => quoted ?? escaped ?? (wide ? ' ' : ''))
    .trim();
}

interface Piece {
  readonly text: string;
  readonly isPlace: boolean;
}

function placeDigits(value: number, code: string): string {
  const pieces: Piece[] = [...code.matchAll(/"([^"]*)"|\\(.)|_(.)|\*(.)|([\s\S])/g)].flatMap(
    ([, quoted, escaped, wide, fill, plain]) => {
      if (fill !== undefined) return [];
      if (plain !== undefined) return [{ text: plain, isPlace: /[0#?.,%]/.test(plain) }];
      return [{ text: quoted ?? escaped ?? (wide ? ' ' : ''), isPlace: false }];
    },
  );
  const places = pieces
    .filter(({ isPlace }) => isPlace)
    .map(({ text }) => text)
    .join('');
  if (!/[0#?]/.test(places))
    return pieces
      .map(({ text }) => text)
      .join('')
      .trim();
  if (/\/[?#0\d]/.test(code) || /E[+-]/i.test(code)) return general(value); // fractions and powers: the number itself
  const percents = places.split('%').length - 1;
  const thousands = /,+(?=$|\.)/.exec(places.replaceAll('%', ''))?.[0].length ?? 0;
  const isGrouped = /[0#?],+[0#?]/.test(places);
  const [, fraction = ''] = /\.([0#?]*)/.exec(places) ?? [];
  const scaled = (Math.abs(value) * 100 ** percents) / 1000 ** thousands;
  const fixed = round(scaled, Math.min(fraction.length, 20));
  const [whole = '0', decimals = ''] = fixed.split('.');
  const sign = value < 0 && /[1-9]/.test(fixed) ? '-' : '';
  return sign + fill(pieces, whole === '0' ? '' : whole, trimOptional(decimals, fraction), isGrouped).trim();
}

/** Rounds as a reader would the number in decimals, 1.005 up, which binary numbers alone do not. */
function round(value: number, decimals: number): string {
  if (value >= 1e15) return value.toFixed(0);
  const shifted = Number(`${Number(value.toPrecision(15))}e${decimals}`);
  return Number.isFinite(shifted) && shifted < 1e15
    ? (Math.round(shifted) / 10 ** decimals).toFixed(decimals)
    : value.toFixed(decimals);
}

/** `#` shows no zero at the end of a fraction. */
function trimOptional(decimals: string, places: string): string {
  let end = decimals.length;
  while (end > 0 && places.charAt(end - 1) !== '0' && decimals.charAt(end - 1) === '0') end--;
  return decimals.slice(0, end);
}

/** Puts digits from the right into their places, so that `0-0000-00000-00-0` shows what officers know. */
function fill(pieces: readonly Piece[], whole: string, decimals: string, isGrouped: boolean): string {
  const point = pieces.findIndex(({ text, isPlace }) => isPlace && text === '.');
  const before = point === -1 ? pieces : pieces.slice(0, point);
  const first = before.findIndex(({ text, isPlace }) => isPlace && /[0#?]/.test(text));
  let rest = whole;
  let digits = 0;
  const out: string[] = [];
  const put = (digit: string) => {
    if (isGrouped && digits > 0 && digits % 3 === 0) out.unshift(',');
    digits++;
    out.unshift(digit);
  };
  for (let i = before.length - 1; i >= 0; i--) {
    const { text, isPlace } = before[i] ?? { text: '', isPlace: false };
    if (!isPlace || text === '%') out.unshift(text);
    else if (text !== ',') {
      if (rest) {
        put(rest.slice(-1));
        rest = rest.slice(0, -1);
      } else if (text === '0') put('0');
    }
    if (i === first) {
      while (rest) {
        put(rest.slice(-1));
        rest = rest.slice(0, -1);
      }
    }
  }
  if (point === -1) return out.join('');
  let at = 0;
  const after = pieces.slice(point + 1).map(({ text, isPlace }) => {
    if (!isPlace || text === '%') return text;
    return text === ',' || text === '.' ? '' : decimals.charAt(at++);
  });
  return `${out.join('')}${decimals ? '.' : ''}${after.join('')}`;
}
