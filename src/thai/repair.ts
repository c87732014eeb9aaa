/**
 * What old Thai fonts keep at U+F700 to U+F71A, in that order: letters without their foot, marks moved left or down
 * (Adobe Glyph List; the Thai shaper of HarfBuzz). Escapes, because an editor that normalises would reorder the marks.
 */
const OLD_FONT_GLYPHS =
  '\u0e10\u0e34\u0e35\u0e36\u0e37' + // ฐ, then vowels above, left
  '\u0e48\u0e49\u0e4a\u0e4b\u0e4c' + // tone marks and thanthakhat, low left
  '\u0e48\u0e49\u0e4a\u0e4b\u0e4c' + // low
  '\u0e0d\u0e31\u0e4d\u0e47' + // ญ, then three marks above, left
  '\u0e48\u0e49\u0e4a\u0e4b\u0e4c' + // left
  '\u0e38\u0e39\u0e3a'; // vowels below and phinthu, low

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}/g;

/**
 * Puts Thai text that was typed, pasted or read from a PDF into the one standard spelling of what it shows.
 *
 * The order of marks follows the Unicode Standard, chapter 16.1 (Thai): base, vowel below or above, tone mark, then
 * thanthakhat. Idempotent; base letters are neither lost nor added, but for the two halves of `เเ` (`แ`) and `ํา` (`ำ`).
 */
export function repair(text: string): string {
  let repaired = text;
  let before: string;
  do {
    before = repaired;
    repaired = repairOnce(before);
  } while (repaired !== before); // a mend can bring two marks together that need the next one
  return repaired;
}

function repairOnce(text: string): string {
  return text
    .replace(/[\uf700-\uf71a]/g, (glyph) => OLD_FONT_GLYPHS.charAt(glyph.charCodeAt(0) - 0xf700))
    .replace(INVISIBLE, '')
    .replaceAll('\u00a0', ' ')
    .normalize('NFC')
    .replaceAll('เเ', 'แ')
    .replace(MARKS, orderMarks)
    .replace(/\u0e4d([\u0e48-\u0e4b]*)า/g, '$1ำ')
    .replace(/[ะาำ][ะาำ\u0e48-\u0e4b]+/g, tonesFirst); // นำ้ → น้ำ: a tone mark can't stand on a vowel with its own place
}

function tonesFirst(run: string): string {
  return run.replace(/[^\u0e48-\u0e4b]/g, '') + run.replace(/[\u0e48-\u0e4b]/g, '');
}

/** Sorts a run of marks by their place around the base and keeps one of each that follow each other. */
function orderMarks(marks: string): string {
  const sorted = Array.from(marks).sort((a, b) => rank(a) - rank(b));
  return sorted.filter((mark, at) => mark !== sorted[at - 1]).join('');
}

function rank(mark: string): number {
  if (mark === '\u0e3a') return 0; // phinthu: NFC puts it first, and the two must agree
  if (mark >= '\u0e48' && mark <= '\u0e4b') return 2; // tone marks
  return mark === '\u0e4c' || mark === '\u0e4e' ? 3 : 1; // thanthakhat and yamakkan last
}
