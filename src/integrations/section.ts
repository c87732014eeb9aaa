import type { Check } from '../check/check.ts';
import { Cache } from '../evidence/cache.ts';
import { type Pictures, picturesOf } from '../evidence/pictures-of.ts';
import { theCheck } from './check-once.ts';

/** Everything the pages are drawn from: what the check has read, and what is made of it for showing. */
export interface Section extends Check {
  readonly pictures: Pictures;
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
  const pictures = check.disclosure ? await picturesOf(check.documents, await Cache.open()) : new Map();
  return { ...check, pictures };
}
