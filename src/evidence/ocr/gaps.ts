import type { Piece, RawLine } from './engine.ts';
import type { Grey } from './picture.ts';
import type { Band } from './rows.ts';
import { DARK } from './spots.ts';

/** Between the middles of two pieces lies all of the gap; Tesseract sees a middle this far off, in pixels. */
const OFF = 6;

/**
 * The line with the white that the page shows before each of its pieces. Tesseract guesses at edges, up to half a letter off,
 * so that true spaces can't always be told from others by these. Seen is the widest white between two pieces at the
 * height of plain letters: the marks above reach over it.
 */
export function withTrueGaps(line: RawLine, picture: Grey, band: Band): RawLine {
  const isInk = inkIn(picture, band);
  const pieces = line.pieces.map((piece, i): Piece => {
    const before = line.pieces[i - 1];
    return before ? { ...piece, gap: widestGap(isInk, middleOf(before) - OFF, piece.x1 + OFF) } : piece;
  });
  return { ...line, pieces };
}

const middleOf = ({ x0, x1 }: Piece) => Math.round((x0 + x1) / 2);

/** Columns that have ink at the height of plain letters. */
function inkIn({ data, width }: Grey, { top, foot }: Band): boolean[] {
  const isInk = Array.from({ length: width }, () => false);
  for (let at = top * width; at < foot * width; at++) if ((data[at] ?? DARK) < DARK) isInk[at % width] = true;
  return isInk;
}

function widestGap(isInk: readonly boolean[], from: number, to: number): number {
  let [widest, run] = [0, 0];
  for (let x = Math.max(0, from); x < Math.min(to, isInk.length); x++) {
    run = isInk[x] ? 0 : run + 1;
    widest = Math.max(widest, run);
  }
  return widest;
}
