import { toThaiLayout, toUsLayout } from '../thai/keyboard.ts';
import { mixedLayouts } from '../thai/mixed-layouts.ts';
import type { ItemSearch } from './item-search.ts';
import { Speller } from './spelling.ts';
import { coded, isFaint, type Reading, type Rung, search, straight, type Understood } from './straight.ts';
import { withFullYears } from './year.ts';

/** Share of a query's meaning that a last-resort result must have; less is chance. */
const ANY_SHARE = 0.5;

/** How much better a slip must be found than words met by the way. */
const CLEARER = 2;

/** Typing errors in a word: none but marks, as many as beside a wrong layout, and as many as are ever mended. */
const MARKS = 0;
const ONE = 1;
const FURTHEST = 2;

/** What knows words that a query may have meant: the items, or all texts. */
interface Source {
  readonly vocabulary: Iterable<string>;
}

const spellers = new WeakMap<Source, Speller>();

/**
 * Finds the items a query means, from the strictest reading down; the first rung with results is the answer.
 * Nothing here waits: the full text is asked afterwards.
 */
export function understand(typed: string, items: ItemSearch): Understood {
  const asTyped = straight(typed, items);
  return asTyped && !isFaint(asTyped) ? asTyped : climb(typed, items, asTyped);
}

/** The same, where what was typed as it stands has found nothing or what may be chance. */
export function climb(typed: string, items: ItemSearch, asTyped: Understood | undefined): Understood {
  for (const reading of slips(typed, spellerOf(items))) {
    if (asTyped && reading.rung === 'layout') continue;
    const found = (reading.rung === 'layout' && relabel(coded(reading.query, items))) || search(reading, items);
    if (!found) continue;
    return asTyped && best(found) <= best(asTyped) * CLEARER ? asTyped : found;
  }
  return asTyped ?? lastResort(typed, items);
}

/** The readings of a query, the likeliest first, each made when it is asked for. */
export function* readings(typed: string, speller: Speller): Generator<Reading> {
  yield { rung: 'exact', query: withFullYears(typed) };
  yield* slips(typed, speller);
}

/** What a query may have been meant to be, the likeliest first. */
function* slips(typed: string, speller: Speller): Generator<Reading> {
  const query = withFullYears(typed);
  yield* mended(query, speller, MARKS, 'marks');
  const whole = [toThaiLayout(typed), toUsLayout(typed)];
  const layouts = new Set([...whole, ...mixedLayouts(typed)]);
  layouts.delete(typed);
  for (const other of layouts) yield { rung: 'layout', query: other };
  // Two mistakes at once are looked for where all was typed on the wrong layout, and not where a part may have been.
  for (const other of whole) if (layouts.has(other)) yield* mended(other, speller, ONE, 'layout');
  yield* mended(query, speller, FURTHEST, 'typo');
}

function* mended(query: string, speller: Speller, most: number, rung: Rung): Generator<Reading> {
  const correction = speller.correct(query, most);
  if (correction) yield { rung, query: correction.query };
}

/** Mends by the words of a vocabulary; made once, with the first query that needs it. */
export function spellerOf(source: Source): Speller {
  const speller = spellers.get(source) ?? new Speller(source.vocabulary);
  spellers.set(source, speller);
  return speller;
}

function relabel(found: Understood | undefined): Understood | undefined {
  return found && { ...found, rung: 'layout' };
}

function lastResort(query: string, items: ItemSearch): Understood {
  const hits = items.searchAny(query, ANY_SHARE);
  return { rung: hits.length > 0 ? 'any' : 'none', query, hits };
}

function best({ hits }: Understood): number {
  return hits[0]?.score ?? 0;
}
