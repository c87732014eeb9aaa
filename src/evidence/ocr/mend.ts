import { toArabicDigits, toThaiDigits } from '../../thai/numerals.ts';
import { repair } from '../../thai/repair.ts';
import type { RawLine } from './engine.ts';

const THAI_END = /[ก-ฮะ-\u0e3aเ-ๅ\u0e47-\u0e4e]$/;
const THAI_START = /^[ก-ฮะ-\u0e3aเ-ๅ\u0e47-\u0e4e]/;

/**
 * Gaps narrower than this share of the height of a line are none. On the scans of the tests, gaps inside words have 0.138 at
 * most, true spaces nearly always 0.2 and more.
 */
const LEAST_SPACE = 0.14;

/** Below this, a line is a signature, the edge of a stamp, a fold or dirt on the glass; lines of text have 80 and more. */
const DIRT = 40;

/** The text of a page as it is kept: spaces only where the page has them, dirt left out, Thai in its standard spelling. */
export function mendPage(lines: readonly RawLine[]): string {
  return lines
    .filter(({ confidence }) => confidence >= DIRT)
    .map((line) => mendText(spacedAsSeen(line)))
    .filter((text) => text !== '')
    .join('\n');
}

/** The line without spaces between Thai letters that stand close together on the page. */
function spacedAsSeen({ text, pieces, height }: RawLine): string {
  let spaced = '';
  let at = 0;
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const found = text.indexOf(piece.text, at);
    if (found < 0) continue;
    const between = text.slice(at, found);
    const isClose = Math.max(piece.x0 - right, piece.gap ?? 0) < height * LEAST_SPACE;
    const isThai = THAI_END.test(spaced) && THAI_START.test(piece.text);
    spaced += (isThai && isClose ? between.trim() : between) + piece.text;
    at = found + piece.text.length;
    // A mark above or below may end before the letter it stands on.
    right = Math.max(right, piece.x1);
  }
  return spaced + text.slice(at);
}

/** A space that Thai spelling has no room for: before a mark or a vowel that follows, after a vowel that leads. */
const BEFORE_MARK = / +(?=[ะ-\u0e3aๅ\u0e47-\u0e4e])/g;
const AFTER_LEADING = /([เ-ไ]) +(?=[ก-ฮ])/g;

/** Mends one line of text read by OCR: what spelling alone can tell. Idempotent. */
export function mendText(line: string): string {
  const closed = line.replace(/\s+/g, ' ').trim().replace(BEFORE_MARK, '').replace(AFTER_LEADING, '$1');
  return repair(oneSortOfDigits(closed)).replace(/ {2,}/g, ' ').trim();
}

/** A number of two sorts of digits is one of the sort most of its digits have: `๒๕6๑` is `๒๕๖๑`. */
function oneSortOfDigits(text: string): string {
  return text.replace(/[0-9๐-๙]{2,}/g, (number) => {
    const thai = number.replace(/[0-9]/g, '').length;
    if (thai === 0 || thai === number.length || thai * 2 === number.length) return number;
    return thai * 2 > number.length ? toThaiDigits(number) : toArabicDigits(number);
  });
}
