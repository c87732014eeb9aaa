import type { Line } from './lines.ts';
import type { Grey } from './picture.ts';
import type { Band } from './rows.ts';
import { DARK } from './spots.ts';

const WHITE = 255;

/** White around a line, in pixels. */
const MARGIN = 10;

/** How far the grey edge of ink reaches, in pixels. */
const EDGE = 2;

/** What a line has room for above and below its plain letters even where nothing stands, in their height. */
const ROOM_ABOVE = 0.6;
const ROOM_BELOW = 0.3;

/** Where a line lies on its page with all its marks. */
function boxOf({ band, spots }: Line) {
  const height = band.foot - band.top;
  const box = {
    x0: Number.POSITIVE_INFINITY,
    y0: Math.round(band.top - height * ROOM_ABOVE),
    x1: 0,
    y1: Math.round(band.foot + height * ROOM_BELOW),
  };
  for (const spot of spots) {
    box.x0 = Math.min(box.x0, spot.x0);
    box.y0 = Math.min(box.y0, spot.y0);
    box.x1 = Math.max(box.x1, spot.x1);
    box.y1 = Math.max(box.y1, spot.y1);
  }
  return box;
}

/**
 * A line alone, on white: of the lines above and below, nothing reaches into it.
 *
 * @param map of the page's spots
 * @returns with it, where on it the plain letters lie
 */
export function pictureOf(page: Grey, map: Uint16Array, line: Line): { picture: Grey; band: Band } {
  const box = boxOf(line);
  const width = box.x1 - box.x0 + 2 * MARGIN;
  const height = box.y1 - box.y0 + 2 * MARGIN;
  const data = new Uint8Array(width * height).fill(WHITE);
  const own = new Set([...line.spots, ...line.shared].map(({ label }) => label));
  const [left, top] = [box.x0 - MARGIN, box.y0 - MARGIN];
  for (let y = Math.max(0, box.y0); y < Math.min(page.height, box.y1); y++) {
    const from = y * page.width + box.x0;
    data.set(page.data.subarray(from, from + box.x1 - box.x0), (y - top) * width + MARGIN);
  }
  for (let y = Math.max(0, box.y0); y < Math.min(page.height, box.y1); y++) {
    for (let x = box.x0; x < box.x1; x++) {
      const label = map[y * page.width + x] ?? 0;
      if (label > 0 && !own.has(label)) whiten(data, x - left, y - top, width, height);
    }
  }
  return { picture: { data, width, height }, band: { top: line.band.top - top, foot: line.band.foot - top } };
}

/** A pixel and the grey edge around it, not the ink that may be near. */
function whiten(data: Uint8Array, x: number, y: number, width: number, height: number): void {
  data[y * width + x] = WHITE;
  for (let row = Math.max(0, y - EDGE); row <= Math.min(height - 1, y + EDGE); row++) {
    for (let column = Math.max(0, x - EDGE); column <= Math.min(width - 1, x + EDGE); column++) {
      const at = row * width + column;
      if ((data[at] ?? 0) >= DARK) data[at] = WHITE;
    }
  }
}
