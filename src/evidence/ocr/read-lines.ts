import type { RawLine } from './engine.ts';
import { withTrueGaps } from './gaps.ts';
import { pictureOf } from './line-picture.ts';
import { linesOf } from './lines.ts';
import type { Grey } from './picture.ts';
import type { Recogniser } from './read-page.ts';
import { spotsOf } from './spots.ts';

/** A line with the picture that it was read from, where it has one of its own. */
export interface LineRead {
  readonly line: RawLine;
  readonly picture: Grey | undefined;
}

export interface LinesRead {
  readonly lines: readonly LineRead[];
  /** Mean of the lines by their letters, 0 to 100; 0 where there are none. */
  readonly confidence: number;
}

/** No page of text has more; what seems to is a pattern or a photograph. */
const MOST_LINES = 250;

/**
 * Reads a prepared page line by line. Tesseract finds lines by itself, but made for scripts of one storey, it takes the marks
 * above a heading for a line of their own and cuts off the upper ones elsewhere (measured on scans with headings: 8 of 100
 * letters wrong, where 1 is with the lines found here). A page that has no lines, or far too many, is left to it.
 */
export async function readLines(engine: Pick<Recogniser, 'read' | 'readLines'>, page: Grey): Promise<LinesRead> {
  const found = spotsOf(page);
  const lines = found ? linesOf(found.spots) : [];
  if (!found || lines.length === 0 || lines.length > MOST_LINES) {
    const { lines: raw, confidence } = await engine.read(page);
    return { lines: raw.map((line) => ({ line, picture: undefined })), confidence };
  }
  const pictures = lines.map((line) => pictureOf(page, found.map, line));
  const read = await engine.readLines(pictures.map(({ picture }) => picture));
  const seen = pictures.flatMap(({ picture, band }, i): LineRead[] => {
    const line = read[i];
    // With marks above and below, a line is about twice as high as its plain letters.
    return line
      ? [{ line: withTrueGaps({ ...line, height: 2 * (band.foot - band.top) }, picture, band), picture }]
      : [];
  });
  return { lines: seen, confidence: meanConfidence(seen) };
}

function meanConfidence(lines: readonly LineRead[]): number {
  const letters = lines.reduce((sum, { line }) => sum + line.text.length, 0);
  const sum = lines.reduce((total, { line }) => total + line.confidence * line.text.length, 0);
  return letters === 0 ? 0 : Math.round(sum / letters);
}
