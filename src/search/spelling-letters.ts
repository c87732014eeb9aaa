import { CHEAPEST, exchange, isWeak } from '../thai/typing-errors.ts';

/**
 * Sets of letters as 64 bits in two halves, weak marks left out. A few letters share a bit: a set may seem to have a
 * letter that it lacks, but never the other way.
 */
export interface Letters {
  readonly low: number;
  readonly high: number;
}

export const NONE: Letters = { low: 0, high: 0 };

export function union(a: Letters, b: Letters): Letters {
  return { low: a.low | b.low, high: a.high | b.high };
}

/** The sets of many words, side by side. */
export interface Sets {
  readonly lows: Int32Array;
  readonly highs: Int32Array;
}

export function setsOf(words: readonly string[]): Sets {
  const letters = words.map((word) => Array.from(word, (letter) => bit(letter.charCodeAt(0))).reduce(union, NONE));
  return { lows: Int32Array.from(letters, ({ low }) => low), highs: Int32Array.from(letters, ({ high }) => high) };
}

/** Whether a word has more than so many letters, 0 to 2, that aren't in a set. */
export function lacks({ lows, highs }: Sets, word: number, set: Letters, most: number): boolean {
  const left = (lows[word] ?? 0) & ~set.low;
  const right = (highs[word] ?? 0) & ~set.high;
  // One bit taken away from either half, or two, or none, without a branch: this is asked most of all.
  const one = most > 0 ? 1 : 0;
  const two = most > 1 ? 1 : 0;
  const lessLeft = left & (left - one);
  const lessRight = right & (right - one);
  if (((lessLeft & (lessLeft - two)) | (lessRight & (lessRight - two))) !== 0) return true;
  return count(left) + count(right) > most;
}

function count(bits: number): number {
  let ones = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) ones++;
  return ones;
}

/** The letter itself and all that it may be typed for at the cheapest cost. */
export function alike(letter: number): Letters {
  let letters = ALIKE.get(letter) ?? bit(letter);
  if (!ALIKE.has(letter)) {
    for (let other = 0x0e01; other <= 0x0e4e; other++) {
      if (exchange(letter, other) <= CHEAPEST) letters = union(letters, bit(other));
    }
    ALIKE.set(letter, letters);
  }
  return letters;
}

const ALIKE = new Map<number, Letters>();

function bit(letter: number): Letters {
  if (isWeak(letter)) return NONE;
  const one = 1 << (letter & 31);
  return letter & 32 ? { low: 0, high: one } : { low: one, high: 0 };
}
