import { toThaiLayout, toUsLayout } from '../thai/keyboard.ts';
import { codeOf } from './code.ts';
import type { ItemHit, ItemSearch } from './item-search.ts';
import { correct } from './spelling.ts';

/** How a query was understood. */
export type Rung = 'code' | 'exact' | 'marks' | 'layout' | 'typo' | 'any' | 'none';

export interface Understood {
  readonly rung: Rung;
  /** The query as it was searched: what was typed, or what was meant. */
  readonly query: string;
  readonly hits: readonly ItemHit[];
}

/** Share of a query's meaning that a last-resort result must have; less is chance. */
const ANY_SHARE = Number((globalThis as any).process?.env.ANY ?? 0.5);

/**
 * Finds the items a query means, from the strictest reading down; the first rung with results is the answer.
 * Nothing here waits: the full text is asked afterwards, with the query that was understood.
 *
 * @param phrase whether the words typed stand side by side in some text: then they are meant as typed
 */
export function understand(typed: string, items: ItemSearch, phrase: boolean): Understood {
  const straight = exactly(typed, items);
  if (straight) return straight;
  if (phrase) return { rung: 'exact', query: typed, hits: [] };
  const vocabulary = items.vocabulary;
  const mended = (query: string, most: number): Understood | undefined => {
    const correction = correct(query, vocabulary, most);
    const found = correction && exactly(correction.query, items);
    return found && { ...found, rung: most <= 0.5 ? 'marks' : 'typo' };
  };
  const layouts = otherLayouts(typed);
  const any = () => {
    const hits = items.searchAny(typed, ANY_SHARE);
    return hits.length > 0 ? { rung: 'any' as const, query: typed, hits } : undefined;
  };
  const inLayout = (find: (query: string) => Understood | undefined) =>
    layouts.map(find).find((found) => found !== undefined);
  const layout = () => inLayout((query) => exactly(query, items)) ?? inLayout((query) => mended(query, 1));
  const found = mended(typed, 0.5) ?? relabel(layout(), 'layout') ?? mended(typed, 2) ?? any();
  return found ?? { rung: 'none', query: typed, hits: [] };
}

function exactly(query: string, items: ItemSearch): Understood | undefined {
  const code = codeOf(query);
  const named = code && items.byCode(code.id);
  if (named && code.rest === '') return { rung: 'code', query, hits: [named] };
  const hits = items.search(named ? code.rest : query);
  if (named) return { rung: 'exact', query, hits: [named, ...hits.filter(({ item }) => item !== named.item)] };
  return hits.length > 0 ? { rung: 'exact', query, hits } : undefined;
}

function relabel(found: Understood | undefined, rung: Rung): Understood | undefined {
  return found && { ...found, rung };
}

/** What the same keys give on the other layout, where that is another text. */
function otherLayouts(typed: string): string[] {
  return [toThaiLayout(typed), toUsLayout(typed)].filter((other) => other !== typed);
}
