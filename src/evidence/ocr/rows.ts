import type { Spot } from './spots.ts';

/** From the first row of pixels to behind the last. */
export interface Band {
  readonly top: number;
  readonly foot: number;
}

/** Letters that stand beside each other. */
export interface Row {
  readonly band: Band;
  readonly spots: readonly Spot[];
}

/** Letters that tell where the line runs at a place; more than a word, fewer than a bent page shows. */
const NEAR = 9;

/** A letter belongs to a row when it shares this much of its height, or of the row's. */
const SHARED = 0.5;

/**
 * Rows closer than this share of their height are one: between the plain letters of two lines lie more than their height,
 * between letters and the marks above or below them a third of it at most.
 */
const TOO_CLOSE = 0.55;

/**
 * Puts letters that stand beside each other in rows, from left to right, so that a row may rise or fall a little. What makes
 * a row too close to a fuller one is loose: marks as high as letters.
 */
export function rowsOf(letters: readonly Spot[]): { rows: Row[]; loose: Spot[] } {
  const open: Spot[][] = [];
  const bands: Band[] = [];
  for (const spot of [...letters].sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)) {
    const shares = bands.map((band) => sharedBy(spot, band));
    const most = Math.max(0, ...shares);
    const at = most >= SHARED ? shares.indexOf(most) : open.length;
    const row = [...(open[at] ?? []), spot];
    open[at] = row;
    bands[at] = bandOf(row.slice(-NEAR));
  }
  const rows = open.map((spots): Row => ({ band: bandOf(spots), spots }));
  const isLoose = (row: Row) => rows.some((other) => other.spots.length > row.spots.length && isClose(row, other));
  return { rows: rows.filter((row) => !isLoose(row)), loose: rows.filter(isLoose).flatMap(({ spots }) => spots) };
}

function sharedBy({ y0, y1 }: Spot, { top, foot }: Band): number {
  return (Math.min(y1, foot) - Math.max(y0, top)) / Math.min(y1 - y0, foot - top);
}

/** Whether a row lies above or below letters of a fuller one, as marks do. */
function isClose(row: Row, fuller: Row): boolean {
  const gap = Math.max(row.band.top - fuller.band.foot, fuller.band.top - row.band.foot);
  const height = Math.max(row.band.foot - row.band.top, fuller.band.foot - fuller.band.top);
  return gap < height * TOO_CLOSE;
}

/** The median, which neither tails nor tall letters move. */
function bandOf(spots: readonly Spot[]): Band {
  return { top: median(spots.map(({ y0 }) => y0)), foot: median(spots.map(({ y1 }) => y1)) };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
