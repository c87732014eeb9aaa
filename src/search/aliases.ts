/**
 * What people say instead of an item's official title. Never shown in the published text, but for the glossary: it shows
 * the words that have a meaning.
 */
export interface Alias {
  readonly word: string;
  /** The subjects it means: topics of the frame, so that a renumbered year needs no new list. */
  readonly topics: readonly string[];
  /** Why it is in the list. */
  readonly why: string;
  /** What the word means, where the glossary explains it; a word without a meaning is never shown. */
  readonly meaning?: string;
  /** The word's place in the glossary; ASCII, there where a meaning is, and never changed since links lead to it. */
  readonly anchor?: string;
}

/**
 * The list in `aliases.jsonl`, a word a line. Terms people do not type for an item, or that its title has already, are in
 * `glossary.yaml`. The data is ours: a test checks its shape and that every topic exists. Every build reads it four times,
 * and as YAML that took a tenth of the build.
 */
export function parseAliases(lines: string): Alias[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Alias);
}
