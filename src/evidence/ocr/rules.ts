import type { Grey } from './picture.ts';

const DARK = 160;
const WHITE = 255;

/** In pixels at 300 dpi: longer than any stroke of a letter of 30 points. */
const LONG = 200;

/** Thicker is a bar with white letters, or a picture. */
const THICK = 14;

/**
 * The page without the lines of its tables, which would be read as letters and tear tone marks from the words below.
 * A rule is a run of dark pixels that is longer than a letter and thin.
 */
export function withoutRules(page: Grey): Grey {
  const data = page.data.slice();
  erase(page, data, page.width, page.height, 1, page.width);
  erase(page, data, page.height, page.width, page.width, 1);
  return { ...page, data };
}

/** @param step from one pixel of a line to the next; `cross` from one line to the next */
function erase({ data }: Grey, out: Uint8Array, length: number, lines: number, step: number, cross: number): void {
  const isDark = (at: number) => (data[at] ?? WHITE) < DARK;
  for (let line = 0; line < lines; line++) {
    const start = line * cross;
    let from = -1;
    for (let i = 0; i <= length; i++) {
      const dark = i < length && isDark(start + i * step);
      if (dark && from < 0) from = i;
      if (dark || from < 0) continue;
      if (i - from >= LONG) {
        for (let j = from; j < i; j++) eraseThin(start + j * step, cross, isDark, out);
      }
      from = -1;
    }
  }
}

/** Whitens one pixel of a rule with the grey edge beside it; where a letter stands on the rule, the letter stays. */
function eraseThin(at: number, cross: number, isDark: (at: number) => boolean, out: Uint8Array): void {
  let [before, after] = [0, 0];
  while (before <= THICK && isDark(at - (before + 1) * cross)) before++;
  while (after <= THICK && isDark(at + (after + 1) * cross)) after++;
  if (before + after + 1 > THICK) return;
  for (let i = -before - 1; i <= after + 1; i++) out[at + i * cross] = WHITE;
}
