import { clusters, MARK } from '../../src/thai/clusters.ts';
import { segment } from '../../src/thai/segment.ts';
import type { Block } from '../support/shown-results.ts';

/** What Thai spelling never begins with: a mark, or a vowel that follows its consonant. The ellipsis of a cut is none of the text. */
const BROKEN_BEGIN = new RegExp(`^[\\s…]*[${MARK}ะาำๅ]`, 'u');

/** A leading vowel whose consonant was cut off. */
const BROKEN_END = /[เ-ไ][\s…]*$/u;

/** The places where a text parts: inside a cluster, in the middle of a marked word, at an end of an excerpt. */
export type Fault = 'cluster' | 'word' | 'begin' | 'end';

/** Every fault of a shown text, in its order. */
export function clusterFaults({ pieces, excerpt }: Block): Fault[] {
  const text = pieces.map((piece) => piece.text).join('');
  const betweenClusters = ends(clusters(text));
  const betweenWords = ends(segment(text).map((token) => token.text));
  const faults: Fault[] = excerpt && BROKEN_BEGIN.test(text) ? ['begin'] : [];
  let at = 0;
  for (const [i, piece] of pieces.slice(0, -1).entries()) {
    at += piece.text.length;
    if (at === 0 || at === text.length) continue;
    if (!betweenClusters.has(at)) faults.push('cluster');
    else if (piece.marked && pieces[i + 1]?.marked && !betweenWords.has(at)) faults.push('word');
  }
  return excerpt && BROKEN_END.test(text) ? [...faults, 'end'] : faults;
}

/** Offsets at which the parts of a text end. */
function ends(parts: readonly string[]): Set<number> {
  let at = 0;
  return new Set(parts.map((part) => (at += part.length)));
}
