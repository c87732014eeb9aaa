import { normalize, tokens } from './terms.ts';

/** Between two words of a cut text: Pagefind ends a word at it, and it takes no room on the screen. */
export const JOINT = '\u200b';

/** A text for Pagefind, its Thai cut by our own tokenizer. A space parts words by itself. */
export function cut(text: string): string {
  return joined(tokens(normalize(text)));
}

/** The same of a text whose tokens are known. */
export function joined(all: ReturnType<typeof tokens>): string {
  return all
    .map(({ text: word, kind }) => (kind === 'space' ? ' ' : word))
    .join(JOINT)
    .replaceAll(`${JOINT} ${JOINT}`, ' ');
}

/** The tokens of a text that Pagefind gives back: it puts a joint after each of its spaces. */
export function tokensOf(cutText: string): string[] {
  return cutText.split(/\u200b|(?= )/).filter((token) => token !== '');
}
