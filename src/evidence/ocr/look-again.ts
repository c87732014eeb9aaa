import type { Box, Piece, RawLine, RawPage } from './engine.ts';
import type { Grey } from './picture.ts';
import type { Recogniser } from './read-page.ts';

/** Latin letters and signs that Thai digits are taken for. */
const FOREIGN = /[A-Za-z©®«»]/;

/** True Latin words mostly have more; below it, a line gets a second look (`©.` for `๒.` had 90). */
const CLEAR = 92;

/**
 * Every letter of the second look must have this much. On the scans of the tests, Thai that was read as Latin
 * (`und` for นาที, `Aula` for เว็บไซต์) has 81 and more, Latin read as Thai has a letter of 58 at most.
 */
const SURE_THAI = 80;

/** White around a line, in pixels. */
const MARGIN = 12;

/**
 * Corrects what was read as Latin letters and is Thai: with two languages at once, Tesseract now and then takes a Thai word
 * for an English one. Lines in which that may be are read a second time as Thai alone.
 */
export async function lookAgain(
  engine: Pick<Recogniser, 'readThaiLines'>,
  page: Grey,
  read: RawPage,
): Promise<RawPage> {
  const doubtful = read.lines.filter(({ pieces }) => pieces.some(isDoubtful));
  if (doubtful.length === 0) return read;
  const seconds = await engine.readThaiLines(doubtful.map(({ box }) => cut(page, box)));
  const better = new Map(doubtful.map((line, i) => [line, betterOf(line, seconds[i])]));
  return { ...read, lines: read.lines.map((line) => better.get(line) ?? line) };
}

const isDoubtful = ({ text, confidence }: Piece) => FOREIGN.test(text) && confidence < CLEAR;

/** A line with the pieces of its second reading where these are surely Thai. */
export function betterOf(line: RawLine, second: RawLine | undefined): RawLine {
  if (!second) return line;
  const shift = line.box.x0 - MARGIN;
  let text = '';
  let at = 0;
  const pieces = line.pieces.map((piece) => {
    const found = line.text.indexOf(piece.text, at);
    if (found < 0) return piece;
    const mended = isDoubtful(piece) ? thaiWithin(piece, second, shift) : undefined;
    text += line.text.slice(at, found) + (mended?.text ?? piece.text);
    at = found + piece.text.length;
    return mended ?? piece;
  });
  return { ...line, text: text + line.text.slice(at), pieces };
}

function thaiWithin(piece: Piece, { pieces }: RawLine, shift: number): Piece | undefined {
  const inside = pieces.filter(({ x0, x1 }) => {
    const middle = (x0 + x1) / 2 + shift;
    return middle > piece.x0 - MARGIN / 2 && middle < piece.x1 + MARGIN / 2;
  });
  const text = inside.map((one) => one.text).join('');
  const confidence = Math.min(...inside.map((one) => one.confidence));
  const isThai = /[ก-ฮ๐-๙]/.test(text) && !FOREIGN.test(text);
  return isThai && confidence >= SURE_THAI ? { ...piece, text, confidence } : undefined;
}

/** A piece of a page on white. */
function cut(page: Grey, box: Box): Grey {
  const [width, height] = [box.x1 - box.x0 + 2 * MARGIN, box.y1 - box.y0 + 2 * MARGIN];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    const row = box.y0 - MARGIN + y;
    if (row < 0 || row >= page.height) continue;
    const from = Math.max(0, box.x0 - MARGIN);
    const to = Math.min(page.width, box.x1 + MARGIN);
    data.set(page.data.subarray(row * page.width + from, row * page.width + to), y * width + from - (box.x0 - MARGIN));
  }
  return { data, width, height };
}
