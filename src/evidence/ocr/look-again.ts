import type { Piece, RawLine } from './engine.ts';
import type { LineRead } from './read-lines.ts';
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

/** How far a letter may seem to have moved between two readings, in pixels. */
const MOVED = 6;

/**
 * Corrects what was read as Latin letters and is Thai: with two languages at once, Tesseract now and then takes a Thai word
 * for an English one. Lines in which that may be are read a second time as Thai alone.
 */
export async function lookAgain(
  engine: Pick<Recogniser, 'readThaiLines'>,
  lines: readonly LineRead[],
): Promise<RawLine[]> {
  const doubtful = lines.flatMap(({ line, picture }) =>
    picture && line.pieces.some(isDoubtful) ? [{ line, picture }] : [],
  );
  if (doubtful.length === 0) return lines.map(({ line }) => line);
  const seconds = await engine.readThaiLines(doubtful.map(({ picture }) => picture));
  const better = new Map(doubtful.map(({ line }, i) => [line, betterOf(line, seconds[i])]));
  return lines.map(({ line }) => better.get(line) ?? line);
}

const isDoubtful = ({ text, confidence }: Piece) => FOREIGN.test(text) && confidence < CLEAR;

/** A line with the pieces of its second reading where these are surely Thai. */
export function betterOf(line: RawLine, second: RawLine | undefined): RawLine {
  if (!second) return line;
  let text = '';
  let at = 0;
  const pieces = line.pieces.map((piece) => {
    const found = line.text.indexOf(piece.text, at);
    if (found < 0) return piece;
    const mended = isDoubtful(piece) ? thaiWithin(piece, second) : undefined;
    text += line.text.slice(at, found) + (mended?.text ?? piece.text);
    at = found + piece.text.length;
    return mended ?? piece;
  });
  return { ...line, text: text + line.text.slice(at), pieces };
}

function thaiWithin(piece: Piece, { pieces }: RawLine): Piece | undefined {
  const inside = pieces.filter(({ x0, x1 }) => {
    const middle = (x0 + x1) / 2;
    return middle > piece.x0 - MOVED && middle < piece.x1 + MOVED;
  });
  const text = inside.map((one) => one.text).join('');
  const confidence = Math.min(...inside.map((one) => one.confidence));
  const isThai = /[ก-ฮ๐-๙]/.test(text) && !FOREIGN.test(text);
  return isThai && confidence >= SURE_THAI ? { ...piece, text, confidence } : undefined;
}
