/** Vowels and tone marks above and below, accents, joiners: they stand on the letter before them. */
const NO_CELL = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** How many cells of a terminal a text of Thai or Latin letters takes. */
export function cellsOf(text: string): number {
  return [...text.replace(NO_CELL, '')].length;
}

/** A text with spaces behind it, so that it takes that many cells; a longer one stays as it is. */
export function padCells(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellsOf(text)));
}
