import { toArabicDigits } from '../../thai/numerals.ts';

const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d\u30fc]/g;
const WIDE_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const WIDE_DIGITS = /[\uff10-\uff19]/g;

/**
 * Writes every digit the Arabic way, every dash as `-`, every space as one and what can't be seen as U+200B. Each
 * character stays one, so an offset in the result is one in the text.
 */
export function fold(text: string): string {
  const folded = text
    .replace(/[๐-๙]+/g, toArabicDigits)
    .replace(DASHES, '-')
    .replace(WIDE_SPACES, ' ')
    .replace(INVISIBLE, '\u200b')
    .replace(WIDE_DIGITS, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));
  return folded.replace(CONFUSED, (number) => number.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'));
}

/** Letters that a scanner reads for 0 and 1, only inside a number that is grouped as a citizen id is. */
const CONFUSED = (() => {
  const digit = '[0-9OolI]';
  const gap = '[ .\\u200b-]{1,3}';
  const groups = [1, 4, 5, 2, 1].map((length) => `${digit}{${length}}`).join(gap);
  return new RegExp(`(?<![A-Za-z0-9])${groups}(?![A-Za-z0-9])`, 'g');
})();
