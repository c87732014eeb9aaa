/** Stands in an entry where the compound is cut: `ปี|งบประมาณ`. */
export const CUT = '|';

/** The Thai block is U+0E00 to U+0E7F. */
const BLOCK_SIZE = 0x80;
const BLOCK = 0x0e00 / BLOCK_SIZE;

/** No node is this one's child or sibling: the root has neither. */
const NONE = 0;

/**
 * A trie of Thai words, walked letter by letter from `Lexicon.ROOT`.
 *
 * A node has few children, so they are a chain of siblings in flat arrays: quicker to fill and to ask than maps, and a
 * search page has to do both before its first answer.
 */
export class Lexicon {
  static readonly ROOT = 0;

  /** The children of the root, which has many, by their letters. */
  readonly #first: number[] = new Array(BLOCK_SIZE).fill(NONE);
  readonly #letters: number[] = [0];
  readonly #children: number[] = [NONE];
  readonly #siblings: number[] = [NONE];
  readonly #cuts: (readonly number[] | undefined)[] = [undefined];

  /** Throws a RangeError for an entry with a character that isn't Thai, since no run of Thai text could match it. */
  constructor(entries: Iterable<string>) {
    for (const entry of entries) this.#add(entry.split(CUT));
  }

  /** The node after `letter`, or `undefined` where no word goes on so. */
  step(node: number, letter: number): number | undefined {
    let next = this.#firstChild(node, letter);
    while (next !== NONE && this.#letters[next] !== letter) next = this.#siblings[next] ?? NONE;
    return next === NONE ? undefined : next;
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
    const known = this.step(node, letter);
    if (known !== undefined) return known;
    const made = this.#letters.push(letter) - 1;
    this.#siblings.push(this.#firstChild(node, letter));
    this.#children.push(NONE);
    this.#cuts.push(undefined);
    if (node === Lexicon.ROOT) this.#first[letter & 0x7f] = made;
    else this.#children[node] = made;
    return made;
  }

  #firstChild(node: number, letter: number): number {
    if (node !== Lexicon.ROOT) return this.#children[node] ?? NONE;
    return letter >> 7 === BLOCK ? (this.#first[letter & 0x7f] ?? NONE) : NONE;
  }
}
