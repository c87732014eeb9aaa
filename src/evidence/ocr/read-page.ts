import type { Engine } from './engine.ts';
import { lookAgain } from './look-again.ts';
import { mendPage } from './mend.ts';
import type { Grey, PagePicture } from './picture.ts';
import { lookAt, prepare, type Turn } from './prepare.ts';
import { type LinesRead, readLines } from './read-lines.ts';

/** What was read of a page. */
export interface PageReading {
  /** Lines as they stand on the page; empty where it has no letters that can be read. */
  readonly text: string;
  /** How sure of its letters the program is, 0 to 100; 100 where a page is empty. */
  readonly confidence: number;
}

/** The part of an engine that is needed here. */
export type Recogniser = Pick<Engine, 'read' | 'readLines' | 'readThaiLines'>;

/** A page with less ink than this share is empty but for dust. */
const EMPTY = 0.0005;

/** Pages read the right way up had 92 and more, those upside down 72 and less (measured on the scans of the tests). */
const SURE = 80;

/** What is read of a photograph has less, pages upside down have 60: what it says would only be found by mistake. */
const LEGIBLE = 55;

/** Ink in rows and in columns this alike: the page may lie either way. */
const UNSURE_ACROSS = 1.5;

/** Height of the piece of a page that is read to see which way is up; some eight lines. */
const SAMPLE = 700;

/** Reads a page, whichever way it lies. */
export async function readPage(engine: Recogniser, picture: PagePicture): Promise<PageReading> {
  const { skew, across, ink } = await lookAt(picture);
  if (ink < EMPTY) return { text: '', confidence: 100 };
  const [first, ...others] = waysUp(across);
  const turned = (turn: Turn) => prepare(picture, turn, skewOf(skew, first, turn));
  const readWhole = async (turn: Turn) => readLines(engine, await turned(turn));

  // Nearly all pages stand upright; of those that lie on a side, none knows which one.
  const whole = isSideways(first) ? undefined : await readWhole(first);
  if (whole && whole.confidence >= SURE) return reading(engine, whole);
  let best = { turn: first, confidence: (whole ?? (await engine.read(sample(await turned(first))))).confidence };
  for (const turn of others) {
    const { confidence } = await engine.read(sample(await turned(turn)));
    if (confidence > best.confidence) best = { turn, confidence };
    if (confidence >= SURE) break;
  }
  return reading(engine, whole && best.turn === first ? whole : await readWhole(best.turn));
}

const isSideways = (turn: Turn) => turn % 180 !== 0;

async function reading(engine: Recogniser, { lines, confidence }: LinesRead): Promise<PageReading> {
  return { text: confidence < LEGIBLE ? '' : mendPage(await lookAgain(engine, lines)), confidence };
}

/** Turns to try, the likeliest first. */
function waysUp(across: number): readonly [Turn, ...Turn[]] {
  if (across >= UNSURE_ACROSS) return [0, 180];
  if (across <= 1 / UNSURE_ACROSS) return [90, 270];
  return across >= 1 ? [0, 180, 90, 270] : [90, 270, 0, 180];
}

/** The skew was seen along the lines of the first turn; what lies the other way has none that is known. */
function skewOf(skew: number, first: Turn, turn: Turn): number {
  return isSideways(turn) === isSideways(first) ? skew : 0;
}

/** The band of a page that has most ink. */
function sample(page: Grey): Grey {
  const height = Math.min(SAMPLE, page.height);
  const rows = Array.from({ length: page.height }, (_, y) => inkOf(page, y));
  let ink = rows.slice(0, height).reduce((sum, row) => sum + row, 0);
  let [most, top] = [ink, 0];
  for (let y = height; y < page.height; y++) {
    ink += (rows[y] ?? 0) - (rows[y - height] ?? 0);
    if (ink > most) [most, top] = [ink, y - height + 1];
  }
  return { ...page, height, data: page.data.subarray(top * page.width, (top + height) * page.width) };
}

function inkOf({ data, width }: Grey, y: number): number {
  let ink = 0;
  for (let at = y * width; at < (y + 1) * width; at++) if ((data[at] ?? 255) < 128) ink++;
  return ink;
}
