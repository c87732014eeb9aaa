import { Cues } from './cues.ts';
import { fold } from './fold.ts';
import { type Numbers, numbersOf, type Run } from './numbers.ts';
import { type Skeleton, skeleton } from './skeleton.ts';

/** A text made ready for the rules; every offset is one of the text itself. */
export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly skeleton: Skeleton;
  readonly numbers: Numbers;
  readonly cues: Cues;
  /** Addresses of the web. */
  readonly links: readonly Run[];
}

const LINK = /(?:https?:\/\/|\bwww\.)[!-~]+/gi;

export function readingOf(text: string): Reading {
  const folded = fold(text);
  const bones = skeleton(folded);
  const links = Array.from(folded.matchAll(LINK), ({ 0: link, index }) => ({ from: index, to: index + link.length }));
  return { text, folded, skeleton: bones, numbers: numbersOf(folded), cues: new Cues(bones), links };
}

/** Whether a line ends between two places; for places near each other. */
export function isBroken({ folded }: Reading, from: number, to: number): boolean {
  return /[\r\n]/.test(folded.slice(from, to));
}
