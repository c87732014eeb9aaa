import type { Section } from './section.ts';

/** What the pages are given of the content. */
export interface Handed {
  /** The section as the content folder has it now. */
  read(): Promise<Section>;
  /** Why the check forbids publishing, in words for an officer. */
  report(section: Section): string;
}

/*
 * Pages are bundled and run as modules of their own, but in the process that has read the content. They are handed
 * what was read, joined and checked, as it is. Astro's content store would want it read a second time by Vite's copy
 * of the reader, written out and read in again, and joined again: a quarter of the time of a build, and a tenth of
 * its memory.
 */
const KEY = Symbol.for('oit-disclosure.handed');
const shared = globalThis as { [KEY]?: Handed };

export function handOver(what: Handed): void {
  shared[KEY] = what;
}

export function handed(): Handed {
  const what = shared[KEY];
  if (!what) throw new Error('the integration of the content has not run');
  return what;
}
