import type { Disclosure } from '../../model/types.ts';
import { paths } from '../../model/urls.ts';
import { judgeVisit } from './judge.ts';
import type { Outcome } from './outcome.ts';
import { addressOf } from './own-address.ts';
import type { Visitor } from './visitor.ts';

/** The section as it is published. */
export interface Published {
  /** Full address of its home page. */
  readonly address: string;
  readonly home: Outcome;
  /** Items of the current year whose page does not answer, with what it does instead; none where the home page does not. */
  readonly items: ReadonlyMap<string, Outcome>;
  /** How many item pages were not asked for. */
  readonly unchecked: number;
}

/** Asks for the home page of the section, and where it answers for the page of each item: by HEAD, one after another. */
export async function lookAtPublished({ site, current }: Disclosure, visitor: Visitor): Promise<Published | undefined> {
  const address = addressOf(site, paths.home());
  const home = address && (await outcomeOf(address, visitor));
  if (!address || !home) return undefined;
  const items = new Map<string, Outcome>();
  let unchecked = 0;
  for (const { id, year } of home.kind === 'open' ? current.items : []) {
    const outcome = await outcomeOf(addressOf(site, paths.item(year, id)) ?? '', visitor);
    if (!outcome) unchecked++;
    else if (outcome.kind !== 'open') items.set(id, outcome);
  }
  return { address, home, items, unchecked };
}

/** `undefined` where the time was up. What is in doubt is taken for open: its status was all the question. */
async function outcomeOf(address: string, visitor: Visitor): Promise<Outcome | undefined> {
  const visit = await visitor.visit(address, { isStatusEnough: true });
  if (visit.kind === 'late') return undefined;
  const judged = judgeVisit(address, visit);
  return judged.kind === 'doubt' ? { kind: 'open', detail: '' } : judged;
}
