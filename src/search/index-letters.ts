/**
 * Pagefind cuts Thai by one dictionary when it indexes (charabia's) and by another when it is asked (the browser's
 * ICU, where there is one), and takes marks off letters: จัดซื้อ is then not found where it stands, and ผู is found
 * where ผู้ stands. It does none of that to letters it has no rule for. So it is handed our words letter by letter in
 * the Canadian syllabics, which have no case, no marks and no dictionary, 0x600 above the Thai block.
 */
const SHIFT = 0x600;

/** A text for the index, or a word to ask it for. */
export function toIndexLetters(text: string): string {
  return text.replace(/[\u0e01-\u0e7f]/g, (letter) => shift(letter, SHIFT));
}

/** What stood in a text before `toIndexLetters`. */
export function fromIndexLetters(text: string): string {
  return text.replace(/[\u1401-\u147f]/g, (letter) => shift(letter, -SHIFT));
}

function shift(letter: string, by: number): string {
  return String.fromCharCode(letter.charCodeAt(0) + by);
}
