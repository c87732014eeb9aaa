import { CHEAPEST, EDIT, exchanges, presence, thaiCell } from './typing-errors.ts';

/** Above every cost that is asked for, and a small integer as all costs are. */
const FAR = 1e6;

/**
 * The table of an edit distance, built row by row: a row for each letter of a word, a column for each beginning of a
 * text. The last row tells how far the word is from every beginning of the text at once. Costs are in the unit of
 * `EDIT`; those above the limit are only known to be above it.
 */
export class EditRows {
  readonly #text: readonly number[];
  /** Where each letter of the text stands in `exchanges`. */
  readonly #cells: readonly number[];
  /** What it costs to drop each letter of the text. */
  readonly #drop: readonly number[];
  /** Cells further from the diagonal can't keep the limit. */
  readonly #reach: number;
  readonly #rows: Int32Array[];
  /** The word whose rows stand, and the least cost in each row that does. */
  #word = '';
  readonly #least: number[] = [];

  constructor(text: string, limit: number) {
    this.#reach = Math.floor(limit / CHEAPEST);
    this.#text = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    this.#drop = this.#text.map(presence);
    this.#cells = this.#text.map(thaiCell);
    const first = new Int32Array(text.length + 1);
    for (const [at, cost] of this.#drop.entries()) first[at + 1] = (first[at] ?? 0) + cost;
    this.#rows = [first];
  }

  /**
   * Writes the rows of a word; those of letters that it shares with the word before stand already, so that sorted words
   * are quick. Says whether some way through the rows keeps the limit, and stops where none does.
   */
  addAll(word: string, limit: number): boolean {
    let depth = 0;
    while (depth < this.#least.length && depth < word.length && word[depth] === this.#word[depth]) {
      if ((this.#least[depth++] ?? FAR) > limit) return false;
    }
    this.#word = word;
    this.#least.length = depth;
    for (; depth < word.length; depth++) {
      const least = this.#add(word, depth);
      this.#least.push(least);
      if (least > limit) return false;
    }
    return true; // no way leads around a row: a swap costs no less than the exchanges it steps over
  }

  /** Writes the row of the word's letter at `depth`, below those of the letters before it. Gives its least cost. */
  #add(word: string, depth: number): number {
    const text = this.#text;
    const drop = this.#drop;
    const letter = word.charCodeAt(depth);
    const before = word.charCodeAt(depth - 1);
    const add = presence(letter);
    const costs = exchanges(letter);
    const cells = this.#cells;
    const row = this.#rows[depth + 1] ?? new Int32Array(text.length + 1).fill(FAR);
    this.#rows[depth + 1] = row;
    const last = this.#rows[depth] ?? row;
    const beforeLast = this.#rows[depth - 1] ?? row;
    const from = Math.max(1, depth + 1 - this.#reach);
    const to = Math.min(text.length, depth + 1 + this.#reach);
    let cost = from > 1 ? FAR : (last[0] ?? FAR) + add;
    let least = cost;
    row[from - 1] = cost;
    for (let at = from; at <= to; at++) {
      const typed = text[at - 1] ?? 0;
      const dropped = cost + (drop[at - 1] ?? FAR);
      const added = (last[at] ?? FAR) + add;
      cost = (last[at - 1] ?? FAR) + (letter === typed ? 0 : (costs[cells[at - 1] ?? 0] ?? EDIT));
      if (dropped < cost) cost = dropped;
      if (added < cost) cost = added;
      if (before === typed && letter === text[at - 2]) cost = Math.min(cost, (beforeLast[at - 2] ?? FAR) + EDIT);
      row[at] = cost;
      if (cost < least) least = cost;
    }
    return least;
  }

  /** How far the first `depth` letters of the word are from the first `length` letters of the text. */
  cost(depth: number, length: number): number {
    return this.#rows[depth]?.[length] ?? FAR;
  }
}
