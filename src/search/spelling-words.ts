import { typoDistance } from '../thai/distance.ts';
import { EditRows } from '../thai/edit-rows.ts';
import { soundKey } from '../thai/sound.ts';
import { EDIT, isWeak, SLIP } from '../thai/typing-errors.ts';
import { alike, type Letters, lacks, NONE, type Sets, setsOf, union } from './spelling-letters.ts';

/** A word of the vocabulary and how far it is, in edits. */
export interface Near {
  readonly word: string;
  readonly cost: number;
}

/** A vocabulary has no word of so few letters that a slip in it could be told from another word. */
export const SHORTEST = 4;

/** Errors that are ever mended in one word, and the letters that must be typed for each of them. */
const MOST_ERRORS = 2;
const LETTERS_AN_ERROR = 4;

/** What a word costs that is written as it sounds, whatever the letters (ประชาสำพัน): as much as one wrong letter. */
const HEARD = 1;

/** A vocabulary, laid out to be compared with many texts. */
export class SpellingWords {
  /** Each word's place in the vocabulary. */
  readonly #rank: ReadonlyMap<string, number>;
  readonly #byBase = new Map<string, string[]>();
  /** Made when a word is heard for the first time. */
  #bySound: Map<string, string[]> | undefined;
  /** Words that may be meant, those of the same base length together and sorted; the sets of their letters. */
  readonly #words: readonly string[];
  readonly #sets: Sets;
  /** Where the words of each base length begin, from 0 on; the last is the end. */
  readonly #begins: readonly number[];

  constructor(words: Iterable<string>) {
    const known = [...new Set(words)];
    this.#rank = new Map(known.map((word, rank) => [word, rank]));
    const shelves: string[][] = [];
    for (const word of known.sort()) {
      if (word.length < SHORTEST) continue;
      const base = baseOf(word);
      put(this.#byBase, base, word);
      const shelf = shelves[base.length];
      if (shelf) shelf.push(word);
      else shelves[base.length] = [word];
    }
    this.#words = shelves.flat();
    this.#sets = setsOf(this.#words);
    let begin = 0;
    this.#begins = [0, ...Array.from(shelves, (shelf) => (begin += shelf?.length ?? 0))];
  }

  has(word: string): boolean {
    return this.#rank.has(word);
  }

  /**
   * The nearest word to each beginning of a text: the cheapest, then one with the same first letter, then the earlier.
   *
   * @param worth for each length of a beginning, from 0 on, the most edits worth a look; below 0 there is none
   * @param most errors in one word; with 0 any number of weak marks, and nothing else
   * @returns for each length what was found
   */
  nearest(text: string, worth: readonly number[], most: number): (Near | undefined)[] {
    if (most === 0) return worth.map((limit, length) => this.#byMarks(text.slice(0, length), limit));
    const limits = worth.map((limit, length) =>
      Math.min(limit, most, MOST_ERRORS, Math.floor(length / LETTERS_AN_ERROR)),
    );
    const near = limits.some((limit) => limit > 0) ? this.#byLetters(text, limits) : [];
    return worth.map((limit, length) => near[length] ?? this.#byEar(text.slice(0, length), Math.min(limit, most)));
  }

  /** Of words that sound alike the first: they are spelt too differently to compare. */
  #byEar(text: string, limit: number): Near | undefined {
    if (text.length < SHORTEST || limit < HEARD) return undefined;
    if (!this.#bySound) {
      this.#bySound = new Map();
      for (const own of this.#words) put(this.#bySound, soundKey(own), own);
    }
    const [word] = this.#bySound.get(soundKey(text)) ?? [];
    return word === undefined ? undefined : { word, cost: HEARD };
  }

  #byMarks(text: string, limit: number): Near | undefined {
    let best: Near | undefined;
    if (limit < 0) return best;
    for (const word of this.#byBase.get(baseOf(text)) ?? []) {
      const near = { word, cost: typoDistance(text, word, limit) };
      if (near.cost <= limit && this.#isNearer(near, best, text)) best = near;
    }
    return best;
  }

  #byLetters(text: string, limits: readonly number[]): (Near | undefined)[] {
    const found: (Near | undefined)[] = [];
    const rows = new EditRows(text, Math.max(...limits) * EDIT);
    const [letters, bases] = beginningsOf(text);
    for (const [base, lengths] of meantBy(bases, limits).entries()) {
      if (lengths.length === 0) continue;
      const most = Math.max(...lengths.map((length) => limits[length] ?? 0));
      const set = letters[lengths.at(-1) ?? 0] ?? NONE;
      for (const word of this.#made(base, set, others(most))) {
        if (!rows.addAll(word, most * EDIT)) continue;
        for (const length of lengths) {
          const near = { word, cost: rows.cost(word.length, length) / EDIT };
          if (near.cost <= (limits[length] ?? 0) && this.#isNearer(near, found[length], text)) found[length] = near;
        }
      }
    }
    return found;
  }

  /** Words of a base length in which at most so many letters (0 to 2) aren't in a set. */
  #made(base: number, set: Letters, others: number): string[] {
    const made: string[] = [];
    const sets = this.#sets;
    const end = this.#begins[base + 1] ?? 0;
    for (let at = this.#begins[base] ?? 0; at < end; at++) {
      if (!lacks(sets, at, set, others)) made.push(this.#words[at] ?? '');
    }
    return made;
  }

  #isNearer(a: Near, b: Near | undefined, text: string): boolean {
    if (!b || a.cost !== b.cost) return !b || a.cost < b.cost;
    const isOther = ({ word }: Near) => Number(word[0] !== text[0]);
    const rank = ({ word }: Near) => this.#rank.get(word) ?? 0;
    return (isOther(a) - isOther(b) || rank(a) - rank(b)) < 0;
  }
}

/** How many letters may be added, dropped or typed for one that isn't alike: a slip is the cheapest of these. */
function others(errors: number): number {
  return Math.floor((errors * EDIT) / SLIP);
}

/** For each beginning of a text, by its length: what its letters may stand for, and its base length. */
function beginningsOf(text: string): [letters: Letters[], bases: number[]] {
  const letters = [NONE];
  const bases = [0];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    letters.push(union(letters[at] ?? NONE, alike(letter)));
    bases.push((bases[at] ?? 0) + Number(!isWeak(letter)));
  }
  return [letters, bases];
}

/** For each base length of a word, the lengths of the beginnings that may mean it: they have about as many letters. */
function meantBy(bases: readonly number[], limits: readonly number[]): number[][] {
  const lengths: number[][] = Array.from({ length: (bases.at(-1) ?? 0) + others(MOST_ERRORS) + 1 }, () => []);
  for (const [length, limit] of limits.entries()) {
    const own = bases[length] ?? 0;
    for (let base = Math.max(0, own - others(limit)); base <= own + others(limit); base++) lengths[base]?.push(length);
  }
  return lengths;
}

/** A word without its weak marks. */
function baseOf(word: string): string {
  return word.replace(/[\u0e47-\u0e4c]/g, '');
}

function put(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (list) list.push(word);
  else lists.set(key, [word]);
}
