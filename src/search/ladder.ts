import { toThaiLayout, toUsLayout } from '../thai/keyboard.ts';
import { codeOf } from './code.ts';
import type { ItemHit, ItemSearch } from './item-search.ts';

/** How a query was understood. */
export type Rung = 'code' | 'exact' | 'marks' | 'layout' | 'typo' | 'any' | 'none';

export interface Understood {
  readonly rung: Rung;
  /** The query as it was searched: what was typed, or what was meant. */
  readonly query: string;
  readonly hits: readonly ItemHit[];
}

/** Share of a query's meaning that a last-resort result must have; less is chance. */
const ANY_SHARE = 0.5;

/** Below this score words are only met by the way, in no name of an item: a slip that hits a name is likelier. */
const FAINT = 1;
const CLEARER = 2;

/**
 * Finds the items a query means, from the strictest reading down; the first rung with results is the answer.
 * Nothing here waits: the full text is asked afterwards, with the query that was understood.
 */
export function understand(typed: string, items: ItemSearch): Understood {
  const mended = (query: string, most: number) => {
    const correction = items.speller.correct(query, most);
    return correction && search(correction.query, items, most <= 0.5 ? 'marks' : 'typo');
  };
  const layouts = otherLayouts(typed);
  const straight = coded(typed, items) ?? search(typed, items, 'exact');
  if (straight && best(straight) >= FAINT) return straight;
  const marks = mended(typed, 0.5);
  return (
    (straight && marks && best(marks) > best(straight) * CLEARER ? marks : straight) ??
    marks ??
    first(layouts, (query) => coded(query, items) ?? search(query, items, 'layout')) ??
    first(layouts, (query) => relabel(mended(query, 1), 'layout')) ??
    mended(typed, 2) ??
    any(typed, items) ?? { rung: 'none', query: typed, hits: [] }
  );
}

/** The item of a code, alone on top: other words of the query find what comes below. */
function coded(query: string, items: ItemSearch): Understood | undefined {
  const code = codeOf(query);
  const hit = code && items.byCode(code.id);
  if (!hit) return undefined;
  if (code.rest === '') return { rung: 'code', query, hits: [hit] };
  return { rung: 'exact', query, hits: [hit, ...items.search(code.rest).filter(({ item }) => item !== hit.item)] };
}

function search(query: string, items: ItemSearch, rung: Rung): Understood | undefined {
  const hits = items.search(query);
  return hits.length > 0 ? { rung, query, hits } : undefined;
}

function any(query: string, items: ItemSearch): Understood | undefined {
  const hits = items.searchAny(query, ANY_SHARE);
  return hits.length > 0 ? { rung: 'any', query, hits } : undefined;
}

function first<T>(queries: readonly string[], find: (query: string) => T | undefined): T | undefined {
  for (const query of queries) {
    const found = find(query);
    if (found) return found;
  }
  return undefined;
}

function best({ hits }: Understood): number {
  return hits[0]?.score ?? 0;
}

function relabel(found: Understood | undefined, rung: Rung): Understood | undefined {
  return found && { ...found, rung };
}

/** What the same keys give on the other layout, where that is another text. */
function otherLayouts(typed: string): string[] {
  return [toThaiLayout(typed), toUsLayout(typed)].filter((other) => other !== typed);
}
