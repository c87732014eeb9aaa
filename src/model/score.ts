import { itemOfPath } from '../content/item-file.ts';
import { costsItem } from '../diagnostics/costs.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FrameItem, Named } from '../framework/types.ts';
import { weightsOf } from '../framework/weights.ts';
import type { DisclosureItem, DisclosureYear, RequirementState } from './types.ts';

/** Points of the OIT (100 in a whole frame) and of the ITA (40). Not rounded. */
export type Points = FrameItem['weight'];

/** How many points some items can be expected to bring. */
export interface Tally {
  /** Where every item that says it is done is ticked. */
  readonly declared: Points;
  /** Where only those are ticked that are done, show every needed element and have no finding that costs them. */
  readonly proven: Points;
  /** All that they are worth. */
  readonly full: Points;
}

/** One item as an assessor would find it now. An assessor gives all of its points or none. */
export interface ItemScore {
  readonly item: DisclosureItem;
  readonly worth: Points;
  readonly isDeclared: boolean;
  readonly isProven: boolean;
  /** Needed elements that nothing proves; none where errors keep its file from being read, as then nobody knows. */
  readonly open: readonly RequirementState[];
  /** All that the check has found in the item's file and beside it. */
  readonly findings: readonly Diagnostic[];
  /** Those of them that cost the item. */
  readonly costly: readonly Diagnostic[];
}

export interface YearScore extends Tally {
  readonly year: number;
  readonly subIndicators: readonly (Tally & Pick<Named, 'id' | 'title'>)[];
  /** In the order of the frame. */
  readonly items: readonly ItemScore[];
}

/**
 * The points a year can be expected to get, by the weights of its frame.
 *
 * @param findings of the whole check; each counts for the item whose file it stands in
 */
export function scoreOf(
  { year, framework, items, subIndicators }: DisclosureYear,
  findings: readonly Diagnostic[] = [],
): YearScore {
  const weights = weightsOf(framework);
  const byItem = findingsByItem(year, findings);
  const scores = items.map((item) => scoreItem(item, weights.get(item.id) ?? NOTHING, byItem.get(item.id) ?? []));
  return {
    year,
    ...tallyOf(scores),
    subIndicators: subIndicators.map(({ id, title }) => ({
      id,
      title,
      ...tallyOf(scores.filter(({ item }) => item.subIndicator.id === id)),
    })),
    items: scores,
  };
}

/**
 * The items that would not be ticked as things stand: most points first; of equal ones those with the fewest things to
 * do, since they are the nearest; then in the order of the frame.
 */
export function atRisk({ items }: YearScore): ItemScore[] {
  const left = ({ open, costly }: ItemScore) => open.length + costly.length;
  return items
    .filter(({ isProven }) => !isProven)
    .sort((a, b) => (isAlike(a.worth.oit, b.worth.oit) ? left(a) - left(b) : b.worth.oit - a.worth.oit));
}

/** Points of the OIT that an item would bring and does not bring yet. */
export function riskOf({ isProven, worth }: ItemScore): number {
  return isProven ? 0 : worth.oit;
}

/** Points as the assessment announces them, with two decimals, half a hundredth upwards: 3.125 → `3.13`. */
export function formatPoints(points: number): string {
  // What binary fractions lose (1.005 is a little less) must not turn a half downwards.
  return (Math.round((points + ROUNDING) * 100) / 100).toFixed(2);
}

/** Points without what binary fractions add, to six decimals: for programs, and to be kept. */
export function roundPoints({ oit, ita }: Points): Points {
  return { oit: Number(oit.toFixed(6)), ita: Number(ita.toFixed(6)) };
}

const NOTHING: Points = { oit: 0, ita: 0 };
const ROUNDING = 1e-9;

function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) < ROUNDING;
}

function scoreItem(item: DisclosureItem, worth: Points, findings: readonly Diagnostic[]): ItemScore {
  const costly = findings.filter(costsItem);
  const isUnread = !item.entry && costly.length > 0;
  const open = isUnread ? [] : item.requirements.filter(({ state, isNeeded }) => isNeeded && state !== 'met');
  const isDeclared = item.status === 'done';
  return {
    item,
    worth,
    isDeclared,
    isProven: isDeclared && open.length === 0 && costly.length === 0,
    open,
    findings,
    costly,
  };
}

function tallyOf(items: readonly ItemScore[]): Tally {
  return {
    declared: sum(items.filter(({ isDeclared }) => isDeclared)),
    proven: sum(items.filter(({ isProven }) => isProven)),
    full: sum(items),
  };
}

function sum(items: readonly ItemScore[]): Points {
  return items.reduce(({ oit, ita }, { worth }) => ({ oit: oit + worth.oit, ita: ita + worth.ita }), NOTHING);
}

function findingsByItem(year: number, findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byItem = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const named = itemOfPath(finding.file);
    if (named?.year !== year) continue;
    const own = byItem.get(named.id);
    if (own) own.push(finding);
    else byItem.set(named.id, [finding]);
  }
  return byItem;
}
