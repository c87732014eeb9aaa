import { parse } from 'yaml';

/** A word people say, the subjects (topics of the frame) it means, and why it is in the list. */
export interface Alias {
  readonly word: string;
  readonly topics: readonly string[];
  readonly why: string;
  /** What the word means, where the glossary explains it; a word without a meaning is never shown. */
  readonly meaning?: string;
  /** The word's place in the glossary; ASCII, and there where a meaning is. */
  readonly anchor?: string;
}

/** The list in `aliases.yaml`. The data is ours: a test checks its shape and that every topic exists. */
export function parseAliases(yaml: string): Alias[] {
  return parse(yaml) as Alias[];
}
