import { typoDistance } from '../thai/distance.ts';
import { segment } from '../thai/segment.ts';
import { normalize, term } from './terms.ts';

/** A query with its misspelt words put right. */
export interface Correction {
  readonly query: string;
  /** What it cost, in typing errors; a tone mark left out costs a half. */
  readonly cost: number;
}

/** At most how many words of the cut a misspelt one may have fallen into. */
const MOST_PIECES = 4;

/**
 * The query in words of a vocabulary, where one is near: each run of pieces that is not itself a known word is
 * tried against every word, the nearest wins. A misspelt Thai word falls into odd pieces, some of them words by
 * chance, so runs are tried and not single pieces.
 *
 * @param most errors allowed in one word: 0.5 for marks only, 2 for a long word
 */
export function correct(query: string, vocabulary: readonly string[], most: number): Correction | undefined {
  const pieces = segment(normalize(query));
  const known = new Set(vocabulary);
  let text = '';
  let cost = 0;
  for (let i = 0; i < pieces.length; ) {
    const best = bestRun(pieces.slice(i, i + MOST_PIECES).map((piece) => piece.text), vocabulary, known, most);
    const piece = pieces[i]?.text ?? '';
    if (best) {
      text += best.word;
      cost += best.cost;
      i += best.pieces;
    } else {
      text += piece;
      i++;
    }
  }
  return cost > 0 ? { query: text, cost } : undefined;
}

interface Run {
  readonly word: string;
  readonly cost: number;
  readonly pieces: number;
}

function bestRun(pieces: readonly string[], vocabulary: readonly string[], known: ReadonlySet<string>, most: number): Run | undefined {
  let best: Run | undefined;
  let worth = 0;
  for (let count = pieces.length; count >= 1; count--) {
    const run = pieces.slice(0, count).join('');
    if (/\s/.test(run) || run.length < 3 || /^\d+$/.test(run)) continue;
    if (count === 1 && known.has(term(run) ?? run)) continue;
    const allowed = Math.min(most, Math.max(0.5, Math.floor(run.length / 4)));
    for (const word of vocabulary) {
      if (word.length < 3 || Math.abs(word.length - run.length) > allowed * 2) continue;
      const cost = typoDistance(run, word, allowed);
      if (cost > allowed || cost === 0) continue;
      const value = run.length - cost * 3;
      if (value > worth) {
        best = { word, cost, pieces: count };
        worth = value;
      }
    }
  }
  return best;
}
