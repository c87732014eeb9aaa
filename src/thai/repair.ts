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

/** Joiners, and what only says in which direction text runs. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const WIDE_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const LETTER = 'ก-ฮะ-\u0e3aเ-ๅ\u0e47-\u0e4e';
const OBSOLETE = new RegExp(`([${LETTER}]?)([ฃฅ])(?=([${LETTER}]?))`, 'g');
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}/g;

/**
 * Puts Thai text that was typed, pasted or read from a PDF into the one standard spelling of what it shows.
 *
 * The order of marks follows the Unicode Standard, chapter 16.1 (Thai): base, vowel below or above, tone mark, then
 * thanthakhat. Idempotent. Base letters are neither lost nor added, but for the two halves of `เเ` (`แ`) and `ํา` (`ำ`)
 * and for a ๆ or ฯ that is doubled. ฃ and ฅ in a word become the ข and ค that took their place (พจนานุกรม
 * ฉบับราชบัณฑิตยสถาน: เลิกใช้แล้ว); alone they are the letter that is meant.
 */
export function repair(text: string): string {
  if (!MAY_NEED_REPAIR.test(text)) return text;
  let repaired = text;
  let before: string;
  do {
    before = repaired;
    repaired = spaceSigns(repairOnce(before));
  } while (repaired !== before); // a mend can bring two marks together that need the next one
  return repaired;
}

/**
 * What a text has that needs repair: anything but ASCII and Thai, a sign, an obsolete letter, a vowel in two halves, or
 * marks that are doubled or out of their order. Nearly all texts have none of it.
 */
const MAY_NEED_REPAIR =
  /[^\0-~\u0e01-\u0e5b]|[ๆฯฃฅ\u0e4d]|เเ|([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1|[\u0e47-\u0e4e][\u0e31\u0e34-\u0e3a]|\u0e4c[\u0e47-\u0e4b]|[\u0e3a\u0e47\u0e4e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e31\u0e34-\u0e39]\u0e3a|[\u0e31\u0e34-\u0e39]{2}|[\u0e48-\u0e4b]{2}|[ะาำ][ะาำ\u0e48-\u0e4b]/;

function repairOnce(text: string): string {
  return lettersOnce(text.replace(INVISIBLE, '').replace(WIDE_SPACES, ' ').replace(OBSOLETE, ofToday));
}

/**
 * The part of a repair that changes how letters are stored and nothing that is seen or was meant: marks in their order
 * and once, vowels in one piece, glyphs of old fonts as letters, NFC. Idempotent; spaces, signs and line ends stay.
 */
export function repairLetters(text: string): string {
  let repaired = text;
  let before: string;
  do {
    before = repaired;
    repaired = lettersOnce(before);
  } while (repaired !== before);
  return repaired;
}

function lettersOnce(text: string): string {
  return text
    .replace(/[\uf700-\uf71a]/g, (glyph) => OLD_FONT_GLYPHS.charAt(glyph.charCodeAt(0) - 0xf700))
    .normalize('NFC')
    .replaceAll('เเ', 'แ')
    .replace(MARKS, orderMarks)
    .replace(/\u0e4d([\u0e48-\u0e4b]*)า/g, '$1ำ')
    .replace(/[ะาำ][ะาำ\u0e48-\u0e4b]+/g, tonesFirst); // นำ้ → น้ำ: a tone mark can't stand on a vowel with its own place
}

/**
 * Puts the signs of repetition and abbreviation where the Royal Society has them: ต่าง ๆ and ฯลฯ with a space on either
 * side, กรุงเทพฯ with one after it alone (หลักเกณฑ์การใช้เครื่องหมายวรรคตอนและเครื่องหมายอื่น ๆ หลักเกณฑ์การเว้นวรรค
 * หลักเกณฑ์การเขียนคำย่อ, ไปยาลน้อย, ไปยาลใหญ่, ไม้ยมก). ฯพณฯ begins with its sign. A line's end stays one.
 */
function spaceSigns(text: string): string {
  return text
    .replace(/ๆ{2,}/g, 'ๆ')
    .replace(/ฯ{2,}/g, 'ฯ')
    .replace(BEFORE_SPACED, '$1 $2')
    .replace(BEFORE_PAIYAN, '$1ฯ')
    .replace(AFTER_SIGN, '$1 ');
}

const BEFORE_SPACED = new RegExp(`([${LETTER}]) *(ๆ|ฯลฯ)`, 'g');
const BEFORE_PAIYAN = new RegExp(`([${LETTER}]) +ฯ(?!ลฯ|พณฯ)`, 'g');
const AFTER_SIGN = new RegExp(`(ๆ|ฯลฯ|ฯพณฯ|[${LETTER}]ฯ(?!ลฯ|พณฯ))(?=[${LETTER}A-Za-z])`, 'g');

/** ข for ฃ and ค for ฅ, where another letter stands beside it. */
function ofToday(all: string, before: string, letter: string, after: string): string {
  return before || after ? before + (letter === 'ฃ' ? 'ข' : 'ค') : all;
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
