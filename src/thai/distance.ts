import { EditRows } from './edit-rows.ts';
import { CHEAPEST, EDIT } from './typing-errors.ts';

/**
 * How far apart two spellings are, in edits: a weighted Damerau–Levenshtein distance (optimal string alignment). What
 * an edit costs stands in typing-errors.ts. Returns `Infinity` as soon as the distance is known to be above `max`.
 */
export function typoDistance(a: string, b: string, max: number): number {
  const limit = max * EDIT;
  if (Math.abs(a.length - b.length) * CHEAPEST > limit) return Infinity;
  const rows = new EditRows(b, limit);
  if (!rows.addAll(a, limit)) return Infinity;
  const distance = rows.cost(a.length, b.length);
  return distance > limit ? Infinity : distance / EDIT;
}
