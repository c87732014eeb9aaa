import { countGreys } from './levels.ts';
import type { Grey } from './picture.ts';

/** How the lines of a page lie. */
export interface Lie {
  /** Degrees clockwise that the lines are off; between -5 and 5. */
  readonly skew: number;
  /** How much more the ink lies in rows than in columns: above 1 lines run across, below 1 up or down the page. */
  readonly across: number;
  /** Share of the page that is ink. */
  readonly ink: number;
}

const MOST_DEGREES = 5;
const COARSE = 0.5;
const FINE = 0.1;

/**
 * Finds how a page lies by its projection profiles: where lines are level, rows are either full of ink or empty, so that
 * neighbouring rows differ most (W. Postl, "Detection of linear oblique structures and skew scan in digitized
 * documents", ICPR 1986). A picture of 600 to 1000 pixels across is enough.
 */
export function lieOf(page: Grey): Lie {
  const dark = darkPixels(page);
  const ink = dark.xs.length / (page.width * page.height);
  if (dark.xs.length === 0) return { skew: 0, across: 1, ink };
  const rows = bestAngle(dark.ys, dark.xs, page.height, page.width);
  const columns = bestAngle(dark.xs, dark.ys, page.width, page.height);
  const isAcross = rows.score >= columns.score;
  // A line that falls to the right in rows is one that leans left in columns.
  return { skew: isAcross ? rows.degrees : 0 - columns.degrees, across: rows.score / columns.score, ink };
}

interface Dark {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
}

function darkPixels({ data, width, height }: Grey): Dark {
  const limit = otsu(data);
  let count = 0;
  for (const grey of data) if (grey < limit) count++;
  const [xs, ys] = [new Int32Array(count), new Int32Array(count)];
  let next = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if ((data[at] ?? 255) >= limit) continue;
      xs[next] = x;
      ys[next++] = y;
    }
  }
  return { xs, ys };
}

/** The grey that best parts ink from paper (N. Otsu, 1979); 0 where a page has one grey only. */
function otsu(data: Uint8Array): number {
  const counts = countGreys(data);
  let sum = 0;
  counts.forEach((count, grey) => {
    sum += count * grey;
  });
  let [below, sumBelow, best, limit] = [0, 0, 0, 0];
  counts.forEach((count, grey) => {
    below += count;
    sumBelow += count * grey;
    const above = data.length - below;
    if (below === 0 || above === 0) return;
    const apart = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
    if (apart > best) [best, limit] = [apart, grey + 1];
  });
  return limit;
}

function bestAngle(along: Int32Array, over: Int32Array, size: number, reach: number) {
  const rate = (degrees: number) => sharpness(along, over, size, reach, degrees);
  let [degrees, score] = [0, rate(0)];
  const tryAll = (from: number, to: number, step: number) => {
    for (let i = 0; from + i * step <= to + step / 2; i++) {
      const angle = from + i * step;
      const rated = rate(angle);
      if (rated > score) [degrees, score] = [angle, rated];
    }
  };
  tryAll(-MOST_DEGREES, MOST_DEGREES, COARSE);
  tryAll(Math.max(-MOST_DEGREES, degrees - COARSE), Math.min(MOST_DEGREES, degrees + COARSE), FINE);
  return { degrees: Math.round(degrees / FINE) * FINE, score };
}

/** How much neighbouring rows of a page differ when it is sheared by an angle; rows by ink, so that any page compares. */
function sharpness(along: Int32Array, over: Int32Array, size: number, reach: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const margin = Math.ceil(reach * Math.abs(slope)) + 1;
  const profile = new Int32Array(size + 2 * margin);
  for (let i = 0; i < along.length; i++) {
    const row = Math.round((along[i] ?? 0) - (over[i] ?? 0) * slope) + margin;
    profile[row] = (profile[row] ?? 0) + 1;
  }
  let score = 0;
  for (let i = 1; i < profile.length; i++) score += ((profile[i] ?? 0) - (profile[i - 1] ?? 0)) ** 2;
  return score / along.length;
}
