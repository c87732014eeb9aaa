/** How many findings of one kind are told of a file: past that, it was not written by hand. */
export const MOST_FINDINGS = 100;

/** Entries of one list, or of one group of fields: ten times the largest honest one. */
export const MOST_ENTRIES = 2_000;

/** How many faults are told of a text where each is found by reading it again: in a long one, the first. */
export function mostFaults(text: string): number {
  return text.length > LONG ? 1 : 20;
}

/** Letters; ten times the longest item of the section of a municipality. */
const LONG = 30_000;
