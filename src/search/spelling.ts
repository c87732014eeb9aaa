import { typoDistance } from '../thai/distance.ts';
import { segment } from '../thai/segment.ts';
import { normalize } from './terms.ts';

/** A query with its misspelt words put right. */
export interface Correction {
  readonly query: string;
  /** What it cost, in typing errors; a tone mark left out costs a half. */
  readonly cost: number;
}

/** At most how many pieces of the cut a misspelt word may have fallen into. */
const MOST_PIECES = 5;

/** What each word costs: one long word that needs half an edit is likelier than two odd ones, so รอง|เรียน is mended. */
const WORD = 0.8;

/** What a piece costs that no vocabulary has, for each letter. */
const UNKNOWN_LETTER = 0.3;

/** The cheapest edit, as `typoDistance` counts. */
const CHEAPEST = 0.5;

/** Errors that are ever mended in one word. */
const MOST_ERRORS = 2;

/** A vocabulary has no word of so few letters that a slip in it could be told from another word. */
const SHORTEST = 4;

/** Nobody mistypes a word of more letters, and a longer query is pasted: neither needs a look. */
const LONGEST_RUN = 30;
const LONGEST_QUERY = 60;

interface Reading {
  readonly text: string;
  /** Words, unknown letters and errors together: the less, the likelier. */
  readonly total: number;
  readonly errors: number;
}

interface Near {
  readonly word: string;
  readonly errors: number;
}

/** Mends queries by the words of a vocabulary. */
export class Speller {
  /** Each word with the set of its letters. */
  readonly #words: ReadonlyMap<string, number>;
  /** The nearest word of runs already looked up: one query is read several times, and the next has its letters too. */
  readonly #near = new Map<string, Near | undefined>();

  constructor(words: Iterable<string>) {
    this.#words = new Map(Array.from(words, (word) => [word, letters(word)]));
  }

  /**
   * The likeliest reading of a query. A misspelt Thai word falls into odd pieces, some of them words by chance, so
   * runs of pieces are tried against every word, and the cheapest way through the query wins.
   *
   * @param most errors allowed in one word: 0.5 for marks only, 2 for a long word
   */
  correct(query: string, most: number): Correction | undefined {
    if (query.length > LONGEST_QUERY) return undefined;
    const pieces = segment(normalize(query)).map(({ text }) => text);
    const readings: Reading[] = [{ text: '', total: 0, errors: 0 }];
    for (let end = 1; end <= pieces.length; end++) {
      let best: Reading = { text: '', total: Number.POSITIVE_INFINITY, errors: 0 };
      for (let from = end - 1; from >= 0 && end - from <= MOST_PIECES; from--) {
        const before = readings[from];
        const run = pieces.slice(from, end).join('');
        if (!before || run.length > LONGEST_RUN) break;
        for (const { text, total, errors } of this.#readings(run, end - from === 1, most)) {
          if (before.total + total >= best.total) continue;
          best = { text: before.text + text, total: before.total + total, errors: before.errors + errors };
        }
      }
      readings.push(best);
    }
    const { text, errors, total } = readings.at(-1) ?? { text: '', errors: 0, total: 0 };
    return errors > 0 && Number.isFinite(total) ? { query: text, cost: errors } : undefined;
  }

  /** A run as it stands, where it is one piece or known, and as the nearest word of the vocabulary. */
  #readings(run: string, isPiece: boolean, most: number): Reading[] {
    if (/^\s+$/.test(run)) return [{ text: run, total: 0, errors: 0 }];
    if (this.#words.has(run.replaceAll('.', ''))) return [{ text: run, total: WORD, errors: 0 }];
    const asIs = { text: run, total: WORD + run.length * UNKNOWN_LETTER, errors: 0 };
    const near = this.#nearest(run);
    return [
      ...(isPiece ? [asIs] : []),
      ...(near && near.errors <= most ? [{ text: near.word, total: WORD + near.errors, errors: near.errors }] : []),
    ];
  }

  #nearest(run: string): Near | undefined {
    if (run.length < SHORTEST - 1 || /[\s\d]/.test(run)) return undefined;
    if (!this.#near.has(run)) this.#near.set(run, this.#lookUp(run));
    return this.#near.get(run);
  }

  #lookUp(run: string): Near | undefined {
    let allowed = Math.min(MOST_ERRORS, Math.max(CHEAPEST, Math.floor(run.length / 4)));
    const own = letters(run);
    let best: Near | undefined;
    for (const [word, its] of this.#words) {
      if (word.length < SHORTEST || Math.abs(word.length - run.length) * CHEAPEST > allowed) continue;
      // An edit brings in one letter and takes one away at most; this rules out nearly all words at once.
      if (bits(own ^ its) * CHEAPEST > allowed * 2) continue;
      const errors = typoDistance(run, word, allowed);
      if (errors > allowed || (best && errors >= best.errors)) continue;
      best = { word, errors };
      allowed = errors;
    }
    return best;
  }
}

/** The letters of a word as a set of 32. */
function letters(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
