import type { Glyph } from './glyphs.ts';

/** Fewer letters than this on a page that is one picture are a stamp of a scanner or a page number. */
const STRAY = 40;
const BIG_PICTURE = 0.6;
const MOST = 0.3;

/**
 * Whether the text of a page can be read, so that it needs no OCR.
 *
 * It can't where there is none, where a few stray letters stand on one big picture, where most letters have no Unicode
 * letter or only one for private use, and where Thai of an old font comes as Latin letters with accents (`¡ÒÃ` is การ
 * in windows-874 read as Latin-1).
 *
 * @param picture part of the page that its biggest picture covers
 */
export function hasReadableText(text: string, glyphs: readonly Pick<Glyph, 'isUnknown'>[], picture: number): boolean {
  const letters = text.replace(/\s+/g, '');
  if (letters === '') return false;
  if (picture > BIG_PICTURE && letters.length < STRAY) return false;
  const unknown = Math.max(
    glyphs.filter((glyph) => glyph.isUnknown).length,
    count(letters, /[\ufffd\p{Co}\p{Cc}\p{Cn}]/gu),
  );
  return unknown < Math.max(letters.length, 1) * MOST && !isMojibake(letters);
}

/** Latin with accents where no text of a language has so many: more of them than of plain letters. */
function isMojibake(letters: string): boolean {
  const high = count(letters, /[\u00a1-\u00ff\u0192\u02c6\u02dc\u0152\u0153\u0160\u0161\u0178\u017d\u017e]/g);
  return high > 10 && high > count(letters, /[A-Za-z\u0e01-\u0e5b]/g);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
