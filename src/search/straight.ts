import { codeOf } from './code.ts';
import type { ItemHit, ItemSearch } from './item-search.ts';
import { isCommon, terms } from './terms.ts';
import { withFullYears } from './year.ts';

/** How a query was understood. */
export type Rung = 'code' | 'exact' | 'marks' | 'layout' | 'typo' | 'any' | 'none';

/** One way to read what was typed. */
export interface Reading {
  readonly rung: Rung;
  readonly query: string;
}

export interface Understood extends Reading {
  readonly hits: readonly ItemHit[];
}

/** Below this score words are only met by the way, in no name of an item: a slip that hits a name is likelier. */
const FAINT = 1;

/** The items of a query as it stands: of its code, or of its words. Nothing where it finds none. */
export function straight(typed: string, items: ItemSearch): Understood | undefined {
  return coded(typed, items) ?? search({ rung: 'exact', query: withFullYears(typed) }, items);
}

/** Whether what was found may be chance, so that a slip should be looked for. */
export function isFaint({ rung, hits }: Understood): boolean {
  return rung === 'exact' && (hits[0]?.score ?? 0) < FAINT;
}

/** The item of a code, alone on top: other words of the query find what comes below. */
export function coded(query: string, items: ItemSearch): Understood | undefined {
  const code = codeOf(query);
  const hit = code && items.byCode(code.id);
  if (!hit) return undefined;
  if (code.rest === '') return { rung: 'code', query, hits: [hit] };
  // Beside a code a year or a common word says nothing of other items.
  const others = terms(code.rest).every(isCommon) ? [] : items.search(code.rest);
  return { rung: 'exact', query, hits: [hit, ...others.filter(({ item }) => item !== hit.item)] };
}

export function search(reading: Reading, items: ItemSearch): Understood | undefined {
  const hits = items.search(reading.query);
  return hits.length > 0 ? { ...reading, hits } : undefined;
}
