import { segment } from '../thai/segment.ts';
import { normalize } from './terms.ts';

/** Between two words of a cut text: Pagefind ends a word at it, and it takes no room on the screen. */
export const JOINT = '\u200b';

/**
 * A text for Pagefind, its Thai cut by our own tokenizer. Pagefind would cut the index by one segmenter and the
 * query by another, and then not find what it holds.
 */
export function cut(text: string): string {
  return segment(normalize(text))
    .map(({ text: word }) => word)
    .join(JOINT);
}
