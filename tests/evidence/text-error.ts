/**
 * Character error rate of a read text: the edits (Levenshtein: letters put in, left out or changed) that would make it
 * the known text, over the letters of the known text.
 *
 * Normalised alike in both, and nothing else:
 * - Unicode NFC, since two spellings that Unicode declares the same are no error;
 * - a run of spaces and line ends becomes one space, and those at the ends go: where a line of a paragraph ends is the
 *   page's doing, and the known text has no pages.
 *
 * A space too many or too few inside or between words counts as an error like any letter; so does a mark in the wrong
 * place. Letters are code points: a base and its marks count one each.
 */
export function characterErrorRate(known: string, read: string): number {
  const a = Array.from(normalised(known));
  const b = Array.from(normalised(read));
  return edits(a, b) / a.length;
}

function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function edits(a: readonly string[], b: readonly string[]): number {
  let before = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  let row = new Uint32Array(b.length + 1);
  for (const [i, letter] of a.entries()) {
    row[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const change = (before[j] ?? 0) + (letter === b[j] ? 0 : 1);
      row[j + 1] = Math.min(change, (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
    }
    [before, row] = [row, before];
  }
  return before[b.length] ?? 0;
}
