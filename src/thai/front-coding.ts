const LONGEST_SHARED = 9;

/**
 * Packs a word list so that it costs a visitor a quarter less: sorted, each word after the first as the number of
 * letters that it shares with the word before (at most 9) and the rest. A line begins where fewer than two are shared.
 * `['กฎ', 'กฎหมาย', 'กด']` → `กฎ2หมาย⏎1ด`.
 */
export function packWords(words: Iterable<string>): string {
  let before = '';
  let packed = '';
  for (const word of Array.from(new Set(words)).sort()) {
    const shared = sharedLength(before, word);
    packed += `${shared < 2 && packed ? '\n' : ''}${shared || ''}${word.slice(shared)}`;
    before = word;
  }
  return packed;
}

/** Undoes `packWords`. A word that is added by hand at the end, on a line of its own and in full, is read as well. */
export function unpackWords(packed: string): string[] {
  let word = '';
  return Array.from(packed.matchAll(/(\d?)([^\d\s]+)/g), ([, shared, rest = '']) => {
    word = word.slice(0, Number(shared)) + rest;
    return word;
  });
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < LONGEST_SHARED && length < a.length && a[length] === b[length]) length++;
  return length;
}
