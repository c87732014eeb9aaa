import type { Grey } from './picture.ts';

/** Lighter is the grey edge that a scanner puts around ink. */
export const DARK = 160;

/** Dark pixels that hang together: a letter, a mark, several letters that touch, or dirt. */
export interface Spot {
  /** In pixels from the upper left corner; right and lower edge not included. */
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** What its pixels have on the map of spots. */
  readonly label: number;
}

export interface Spots {
  readonly spots: readonly Spot[];
  /** For each pixel of the page the label of its spot, 0 where there is none. */
  readonly map: Uint16Array;
}

/** A page of small print has 8000; one with more than this is a photograph. */
const MOST = 20_000;

/** All spots of a page; `undefined` where they are too many for a page of text. */
export function spotsOf(page: Grey): Spots | undefined {
  const map = new Uint16Array(page.data.length);
  const spots: Spot[] = [];
  for (let at = 0; at < page.data.length; at++) {
    if (map[at] || (page.data[at] ?? DARK) >= DARK) continue;
    if (spots.length === MOST) return undefined;
    spots.push(spotAt(page, at, map, spots.length + 1));
  }
  return { spots, map };
}

/** What hangs together with a pixel, touching at corners as well. */
function spotAt({ data, width, height }: Grey, start: number, map: Uint16Array, label: number): Spot {
  let [x0, y0, x1, y1] = [width, height, 0, 0];
  const open = [start];
  map[start] = label;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    if (x < x0) x0 = x;
    if (x >= x1) x1 = x + 1;
    if (y < y0) y0 = y;
    if (y >= y1) y1 = y + 1;
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        const next = row * width + column;
        if (map[next] || (data[next] ?? DARK) >= DARK) continue;
        map[next] = label;
        open.push(next);
      }
    }
  }
  return { x0, y0, x1, y1, label };
}
