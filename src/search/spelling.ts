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

/** Nobody mistypes a word of more letters; a longer run needs no look. */
const LONGEST = 30;

interface Reading {
  readonly text: string;
  /** Words, unknown letters and errors together: the less, the likelier. */
  readonly total: number;
  readonly errors: number;
}

/**
 * The likeliest reading of a query in words of a vocabulary. A misspelt Thai word falls into odd pieces, some of them
 * words by chance, so runs of pieces are tried against every word, and the cheapest way through the query wins.
 *
 * @param most errors allowed in one word: 0.5 for marks only, 2 for a long word
 */
export function correct(query: string, vocabulary: ReadonlySet<string>, most: number): Correction | undefined {
  const pieces = segment(normalize(query)).map(({ text }) => text);
  const readings: Reading[] = [{ text: '', total: 0, errors: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let best: Reading | undefined;
    for (let from = end - 1; from >= 0 && end - from <= MOST_PIECES; from--) {
      const before = readings[from];
      const run = pieces.slice(from, end).join('');
      if (!before || run.length > LONGEST) break;
      for (const { text, total, errors } of readingsOf(run, end - from === 1, vocabulary, most)) {
        if (best && before.total + total >= best.total) continue;
        best = { text: before.text + text, total: before.total + total, errors: before.errors + errors };
      }
    }
    readings.push(best ?? { text: '', total: Number.POSITIVE_INFINITY, errors: 0 });
  }
  const { text, errors } = readings.at(-1) ?? { text: '', errors: 0 };
  return errors > 0 ? { query: text, cost: errors } : undefined;
}

/** A run as it stands, where it is one piece or known, and as the nearest word of the vocabulary. */
function readingsOf(run: string, isPiece: boolean, vocabulary: ReadonlySet<string>, most: number): Reading[] {
  if (/^\s+$/.test(run)) return [{ text: run, total: 0, errors: 0 }];
  if (vocabulary.has(run.replaceAll('.', ''))) return [{ text: run, total: WORD, errors: 0 }];
  const asIs = { text: run, total: WORD + run.length * UNKNOWN_LETTER, errors: 0 };
  const near = /\s/.test(run) ? undefined : nearest(run, vocabulary, most);
  return [...(isPiece ? [asIs] : []), ...(near ? [near] : [])];
}

function nearest(run: string, vocabulary: ReadonlySet<string>, most: number): Reading | undefined {
  const allowed = Math.min(most, Math.max(0.5, Math.floor(run.length / 4)));
  if (run.length < 3 || /^\d+$/.test(run)) return undefined;
  let best: Reading | undefined;
  for (const word of vocabulary) {
    if (word.length < 4 || Math.abs(word.length - run.length) > allowed * 2) continue;
    const errors = typoDistance(run, word, best ? Math.min(allowed, best.errors) : allowed);
    if (errors <= allowed && (!best || errors < best.errors)) best = { text: word, total: WORD + errors, errors };
  }
  return best;
}
