/** Tone marks and thanthakhat: the first that a scanner loses. */
const LOST = /[\u0e48-\u0e4c]/g;
const SKIPPED = /[\s\u200b\u0e48-\u0e4c]/;
const DIGIT = /\d/;

/** A text without what readers and scanners lose or add, and where each of its characters stood. */
export interface Skeleton {
  readonly text: string;
  /** Offset in the folded text of each character; one more at the end, the text's length. */
  readonly at: Uint32Array;
}

/**
 * Takes spaces, line ends and tone marks away, so that `ผู้ ร้อง`, `ผูร้อง` and `ผู้\nร้อง` are one word; joins the halves
 * of ำ, and writes Latin letters small. Two numbers stay two: one space is kept between digits.
 *
 * @param folded as `fold` gives it
 */
export function skeleton(folded: string): Skeleton {
  const at = new Uint32Array(folded.length + 1);
  const kept: string[] = [];
  const keep = (character: string, offset: number) => {
    at[kept.length] = offset;
    kept.push(character);
  };
  let gap = -1;
  for (let i = 0; i < folded.length; i++) {
    const character = folded.charAt(i);
    if (SKIPPED.test(character)) {
      if (gap < 0) gap = i;
      continue;
    }
    const last = kept.at(-1) ?? '';
    if (character === 'า' && last === '\u0e4d') kept[kept.length - 1] = 'ำ';
    else {
      if (gap >= 0 && DIGIT.test(last) && DIGIT.test(character)) keep(' ', gap);
      keep(character.toLowerCase().charAt(0), i);
    }
    gap = -1;
  }
  at[kept.length] = folded.length;
  return { text: kept.join(''), at };
}

/** Words as they stand in a skeleton, for a regular expression: `['ผู้ร้อง', 'ผู้ขอ']` → `ผูรอง|ผูขอ`. */
export function bare(...words: readonly string[]): string {
  return words.map((word) => word.replace(LOST, '').replace(/\s/g, '')).join('|');
}
