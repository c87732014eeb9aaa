import { withMarks } from './marks.ts';
import { type Band, rowsOf } from './rows.ts';
import type { Spot } from './spots.ts';

/** A line of text on a page. */
export interface Line {
  /** Top and foot of its plain letters: where those lie that have neither marks nor tails. */
  readonly band: Band;
  /** Letters and marks, in no order. */
  readonly spots: readonly Spot[];
  /** Spots that reach beyond the line: letters that touch those of the next line, the ring of a stamp. */
  readonly shared: readonly Spot[];
}

/** In pixels at 300 dpi: letters of 6 points have more, dirt and dots have less. */
const LEAST_LETTER = 12;

/** In pixels at 300 dpi: higher is no letter, but an emblem or a frame. */
const MOST_LETTER = 300;

/** Times the usual letter of a page: what lies between may be letters of one line, or of lines near in size. */
const LOW = 0.55;
const HIGH = 2.5;

/** Text, large headings and small print are found one after another. */
const ROUNDS = 3;

/**
 * Finds the lines of a page that lies level, from top to bottom. Lines go across the whole page: cells of a table that stand
 * beside each other make one.
 */
export function linesOf(spots: readonly Spot[]): Line[] {
  const lines: Line[] = [];
  let rest = spots.filter((spot) => heightOf(spot) <= MOST_LETTER);
  for (let round = 0; round < ROUNDS; round++) {
    const found = linesOfSize(rest, round === 0 ? 1 : 2);
    if (found.length === 0) break;
    lines.push(...found);
    const taken = new Set(found.flatMap((line) => [...line.spots, ...line.shared]));
    rest = rest.filter((spot) => !taken.has(spot));
  }
  return lines.sort((a, b) => a.band.top + a.band.foot - b.band.top - b.band.foot);
}

/** @param least letters that a line must have */
function linesOfSize(spots: readonly Spot[], least: number): Line[] {
  const heights = spots.map(heightOf).filter((height) => height >= LEAST_LETTER);
  const usual = heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)];
  if (usual === undefined) return [];
  const letters = spots.filter((spot) => heightOf(spot) >= usual * LOW && heightOf(spot) <= usual * HIGH);
  const small = spots.filter((spot) => heightOf(spot) < usual * LOW);
  const large = spots.filter((spot) => heightOf(spot) > usual * HIGH);
  const { rows, loose } = rowsOf(letters);
  const lines = rows.filter((row) => row.spots.length >= least);
  return withMarks(lines, [...small, ...loose], usual).map(({ band, spots: own }) => ({
    band,
    spots: own,
    shared: large.filter((spot) => spot.y0 < band.foot && spot.y1 > band.top),
  }));
}

export const heightOf = ({ y0, y1 }: Pick<Spot, 'y0' | 'y1'>) => y1 - y0;
