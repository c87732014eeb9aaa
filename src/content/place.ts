/** A place in a text file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export const START: Place = { line: 1, column: 1 };

/** The place of an offset into a text. */
export function placeAt(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** The place of a word that stands in a text at a place or after it; that place where the word is not to be found. */
export function placeOfWord(text: string, from: Place, word: string): Place {
  let start = 0;
  for (let line = 1; line < from.line && start !== -1; line++) start = text.indexOf('\n', start) + 1 || -1;
  const at = start === -1 ? -1 : text.indexOf(word, start + from.column - 1);
  return at === -1 ? from : placeAt(text, at);
}
