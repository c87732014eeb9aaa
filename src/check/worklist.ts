import { type ItemScore, riskOf, type YearScore } from '../model/score.ts';
import type { Unit } from '../model/types.ts';
import { nearest } from '../schema/nearest.ts';
import type { Site } from '../schema/site.ts';
import { anyTask, type Task } from './task.ts';

/** Stands for a unit over the items that none has. No unit can have its id. */
export const NOBODY: Unit = { id: '0', name: 'ยังไม่มีเจ้าของ' };

/** What one unit still has to do in a year. */
export interface Worklist {
  readonly unit: Unit;
  /** Its items, in the order of the frame. */
  readonly items: readonly ItemScore[];
  /** How many of them an assessor could tick now. */
  readonly proven: number;
  /** Points of the OIT that the others would bring. */
  readonly atRisk: number;
  /** Items with something left: what is at risk first, by points. */
  readonly tasks: readonly Task[];
}

/** A worklist for each unit of the site in its order, and at the end one of the items that nobody has, where there are any. */
export function worklistsOf(score: YearScore, site: Pick<Site, 'units'>): Worklist[] {
  const units = Object.entries(site.units).map(([id, name]) => ({ id, name }));
  return [
    ...units.map((unit) => worklist(score, unit, (owners) => owners.some(({ id }) => id === unit.id))),
    worklist(score, NOBODY, (owners) => owners.length === 0),
  ].filter(({ unit, items }) => unit !== NOBODY || items.length > 0);
}

function worklist({ items }: YearScore, unit: Unit, isTheirs: (owners: readonly Unit[]) => boolean): Worklist {
  const own = items.filter(({ item }) => isTheirs(item.units));
  return {
    unit,
    items: own,
    proven: own.filter(({ isProven }) => isProven).length,
    atRisk: own.reduce((sum, one) => sum + riskOf(one), 0),
    // In the order of the frame where points are equal, so that an item is found again where it stood in the last list.
    tasks: own.flatMap((one) => anyTask(one) ?? []).sort((a, b) => riskOf(b.score) - riskOf(a.score)),
  };
}

/** The worklist meant by a unit's id or Thai name; else the unit that was most likely meant, if any. */
export function findWorklist(
  lists: readonly Worklist[],
  name: string,
): { readonly found: Worklist } | { readonly found: undefined; readonly meant: Unit | undefined } {
  const wanted = name.trim();
  const found = lists.find(({ unit }) => unit.id === wanted.toLowerCase() || unit.name === wanted);
  if (found) return { found };
  const word = nearest(
    wanted,
    lists.flatMap(({ unit }) => [unit.id, unit.name]),
  );
  return { found: undefined, meant: lists.find(({ unit }) => unit.id === word || unit.name === word)?.unit };
}
