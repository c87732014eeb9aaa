import type { Check } from '../check/check.ts';
import { readPast } from '../check/history/read-past.ts';
import { contentFolder } from '../cli/paths.ts';
import { Cache } from '../evidence/cache.ts';
import { type Pictures, picturesOf } from '../evidence/pictures-of.ts';
import { type MonthEnd, timelineOf } from '../model/timeline.ts';
import type { Disclosure } from '../model/types.ts';
import { theCheck } from './check-once.ts';

/** Everything the pages are drawn from: what the check has read, and what is made of it for showing. */
export interface Section extends Check {
  readonly pictures: Pictures;
  /** How each fiscal year came along, by what is committed; without years where git can't tell. */
  readonly timelines: ReadonlyMap<number, readonly MonthEnd[]>;
}

let made: { readonly check: Check; readonly section: Promise<Section> } | undefined;

/** The section as the content folder has it now; drawn once for each look at the folder. */
export async function theSection(): Promise<Section> {
  const check = await theCheck();
  if (made?.check !== check) made = { check, section: prepare(check) };
  return made.section;
}

async function prepare(check: Check): Promise<Section> {
  // Where nothing can be published, nothing is shown.
  const { disclosure, documents } = check;
  if (!disclosure) return { ...check, pictures: new Map(), timelines: new Map() };
  const [pictures, timelines] = await Promise.all([
    Cache.open().then((cache) => picturesOf(documents, cache)),
    timelinesOf(disclosure),
  ]);
  return { ...check, pictures, timelines };
}

async function timelinesOf({ years }: Disclosure): Promise<Section['timelines']> {
  const past = await readPast(contentFolder());
  return new Map(past.ok ? years.map(({ year }) => [year, timelineOf(past.snapshots, year)]) : []);
}
