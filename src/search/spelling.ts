import { clusters } from '../thai/clusters.ts';
import { segment } from '../thai/segment.ts';
import { type Near, SHORTEST, SpellingWords } from './spelling-words.ts';
import { normalize } from './terms.ts';

/** A query with its misspelt words put right. */
export interface Correction {
  readonly query: string;
  /** What it cost, in typing errors as `typoDistance` counts them; a tone mark left out costs a half. */
  readonly cost: number;
}

/** What each word costs: one long word that needs half an edit is likelier than two odd ones, so รอง|เรียน is mended. */
const WORD = 0.8;

/** What a piece costs that no vocabulary has, for each letter. */
const UNKNOWN_LETTER = 0.3;

/** Sums of prices are not exact: less than any edit, more than they are off. */
const CENT = 0.01;

/** Nobody mistypes a word of more letters, and a longer query is pasted: neither needs a look. */
const LONGEST_RUN = 30;
const LONGEST_QUERY = 200;

/** In more letters than this one error a word is enough to look for: two would take longer than a keystroke may. */
const LONG_QUERY = 140;

/** What may be mended: Thai and Latin letters, no digits, no signs. */
const LETTERS = /^[a-z\u00c0-\u024fก-ฮะ-\u0e3aเ-ๅ\u0e47-\u0e4e]+/;

interface Reading {
  readonly text: string;
  /** Words, unknown letters and errors together: the less, the likelier. */
  readonly total: number;
  readonly errors: number;
}

/** A piece of the cut, and where words may begin in it: at its start and, where it is unknown, between its clusters. */
interface Piece {
  readonly starts: readonly number[];
  readonly end: number;
  readonly isKnown: boolean;
}

/** Mends queries by the words of a vocabulary. */
export class Speller {
  readonly #words: SpellingWords;

  constructor(words: Iterable<string>) {
    this.#words = new SpellingWords(words);
  }

  /**
   * The likeliest reading of a query. A misspelt Thai word falls into odd pieces, some of them words by chance, so
   * from every place on all words are tried that end at a later one, and the cheapest way through the query wins.
   *
   * @param most errors allowed in one word; with 0 any number of weak marks is mended, and nothing else
   */
  correct(query: string, most: number): Correction | undefined {
    if (query.length > LONGEST_QUERY) return undefined;
    const text = normalize(query);
    const errorsAWord = text.length > LONG_QUERY ? Math.min(most, 1) : most;
    const pieces = this.#pieces(text);
    const places = new Set([...pieces.flatMap(({ starts }) => starts), text.length]);
    const best: (Reading | undefined)[] = [{ text: '', total: 0, errors: 0 }];
    const offer = (start: number, end: number, price: number, near?: Near) => {
      const before = best[start];
      const total = totalAt(before) + price + (near?.cost ?? 0);
      if (!before || total >= totalAt(best[end])) return;
      const written = near?.word ?? text.slice(start, end);
      best[end] = { text: before.text + written, total, errors: before.errors + (near?.cost ?? 0) };
    };
    const leave = ({ starts, end: last, isKnown }: Piece, start: number) => {
      for (const end of [...starts, last]) {
        if (end > start) offer(start, end, isKnown ? WORD : WORD + (end - start) * UNKNOWN_LETTER);
      }
    };
    // All is left as it stands first: what is mended must be cheaper, so at most places little is worth a look.
    for (const piece of pieces) for (const start of piece.starts) leave(piece, start);
    for (const piece of pieces) {
      for (const start of piece.starts) {
        leave(piece, start);
        const run = LETTERS.exec(text.slice(start, start + LONGEST_RUN))?.[0] ?? '';
        const limits = Array.from({ length: run.length + 1 }, (_, length) => {
          const end = start + length;
          if (length === 0 || !places.has(end)) return -1;
          if (!this.#words.has(run.slice(0, length))) {
            return length < SHORTEST ? -1 : totalAt(best[end]) - totalAt(best[start]) - WORD - CENT;
          }
          offer(start, end, WORD);
          return -1;
        });
        for (const [length, near] of this.#words.nearest(run, limits, errorsAWord).entries()) {
          if (near) offer(start, start + length, WORD, near);
        }
      }
    }
    const { text: mended, errors } = best[text.length] ?? { text, errors: 0 };
    return errors > 0 ? { query: mended, cost: errors } : undefined;
  }

  #pieces(text: string): Piece[] {
    return segment(text).map(({ text: piece, start, end, kind }) => {
      const isKnown = (kind !== 'thai' && kind !== 'latin') || this.#words.has(piece.replaceAll('.', ''));
      const starts = [start];
      if (!isKnown && kind === 'thai')
        for (const part of clusters(piece)) starts.push((starts.at(-1) ?? 0) + part.length);
      if (starts.length > 1) starts.pop(); // the end of the last cluster is that of the piece
      return { starts, end, isKnown };
    });
  }
}

function totalAt(reading: Reading | undefined): number {
  return reading?.total ?? Infinity;
}
