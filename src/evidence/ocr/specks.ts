import type { Grey } from './picture.ts';

const DARK = 160;
const WHITE = 255;

/** In pixels at 300 dpi: a full stop of 9 points has 16, a tone mark of 9 points 30. */
const SPECK = 12;

/** The page without its specks: dark spots that touch nothing and are smaller than a full stop. */
export function withoutSpecks(page: Grey): Grey {
  const { width, height } = page;
  const data = page.data.slice();
  const isSeen = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) {
    if (isSeen[at] || (page.data[at] ?? WHITE) >= DARK) continue;
    const spot = spotAt(page, at, isSeen);
    if (spot.length <= SPECK) for (const pixel of spot) whitenAround(data, pixel, width, height);
  }
  return { ...page, data };
}

/** All dark pixels that hang together with one; they are marked as seen. */
function spotAt({ data, width, height }: Grey, start: number, isSeen: Uint8Array): number[] {
  const spot = [start];
  isSeen[start] = 1;
  for (let i = 0; i < spot.length; i++) {
    forNeighbours(spot[i] ?? 0, width, height, (at) => {
      if (isSeen[at] || (data[at] ?? WHITE) >= DARK) return;
      isSeen[at] = 1;
      spot.push(at);
    });
  }
  return spot;
}

/** With the grey edge that a scanner puts around it. */
function whitenAround(data: Uint8Array, pixel: number, width: number, height: number): void {
  data[pixel] = WHITE;
  forNeighbours(pixel, width, height, (at) => {
    data[at] = WHITE;
  });
}

function forNeighbours(pixel: number, width: number, height: number, act: (at: number) => void): void {
  const [x, y] = [pixel % width, Math.floor(pixel / width)];
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
      const at = row * width + column;
      if (at !== pixel) act(at);
    }
  }
}
