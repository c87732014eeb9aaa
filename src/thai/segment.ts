import { COMPOUNDS } from './domain.ts';
import { unpackWords } from './front-coding.ts';
import { createSegmenter } from './segmenter.ts';
import type { Token } from './tokens.ts';
import { WORDS } from './words.ts';

let segmenter: ((text: string) => Token[]) | undefined;

/** Cuts a text into words with the general dictionary and the compounds of local government. */
export function segment(text: string): Token[] {
  segmenter ??= createSegmenter([...unpackWords(WORDS), ...COMPOUNDS.trim().split(/\s+/)]); // not on import
  return segmenter(text);
}
