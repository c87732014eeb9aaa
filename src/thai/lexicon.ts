/** Stands in an entry where the compound is cut: `ปี|งบประมาณ`. */
export const CUT = '|';

/** The Thai block is U+0E00 to U+0E7F. */
const BLOCK_SIZE = 0x80;
const BLOCK = 0x0e00 / BLOCK_SIZE;

/** A trie of Thai words, walked letter by letter from `Lexicon.ROOT`. */
export class Lexicon {
  static readonly ROOT = 0;

  /** Node × 128 + letter → node. One flat map is small, quick to fill and quick to ask. */
  readonly #next = new Map<number, number>();
  readonly #cuts: (readonly number[] | undefined)[] = [undefined];

  /** Throws a RangeError for an entry with a character that isn't Thai, since no run of Thai text could match it. */
  constructor(entries: Iterable<string>) {
    for (const entry of entries) this.#add(entry.split(CUT));
  }

  /** The node after `letter`, or `undefined` where no word goes on so. */
  step(node: number, letter: number): number | undefined {
    return letter >> 7 === BLOCK ? this.#next.get(node * BLOCK_SIZE + (letter & 0x7f)) : undefined;
  }

  /** Where the word that ends at `node` has the ends of its parts, from its own start; `undefined` where no word ends. */
  partEnds(node: number): readonly number[] | undefined {
    return this.#cuts[node];
  }

  #add(parts: string[]): void {
    let node = Lexicon.ROOT;
    let length = 0;
    const ends: number[] = [];
    for (const part of parts) {
      for (let at = 0; at < part.length; at++) node = this.#child(node, part.charCodeAt(at));
      length += part.length;
      ends.push(length);
    }
    this.#cuts[node] = ends;
  }

  #child(node: number, letter: number): number {
    if (letter >> 7 !== BLOCK) throw new RangeError(`Not a Thai letter: U+${letter.toString(16)}`);
    const key = node * BLOCK_SIZE + (letter & 0x7f);
    const known = this.#next.get(key);
    if (known !== undefined) return known;
    this.#next.set(key, this.#cuts.push(undefined) - 1);
    return this.#cuts.length - 1;
  }
}
