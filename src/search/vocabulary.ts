/** Words so short tell nothing when they are misspelt, and are no use to mend by. */
const SHORTEST = 2;

/**
 * The words of texts, each once, sorted by their letters: what a misspelt query may have meant. A word that stands
 * nowhere else than in one document is there as well. Numbers are left out: every other number is one too.
 */
export function vocabulary(words: Iterable<string>): string[] {
  return [...new Set(words)].filter((word) => word.length >= SHORTEST && !/\d/.test(word)).sort();
}
