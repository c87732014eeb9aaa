import { stretch } from './levels.ts';
import { fromPixels, type Grey, type PagePicture, toGrey } from './picture.ts';
import { withoutRules } from './rules.ts';
import { type Lie, lieOf } from './skew.ts';
import { withoutSpecks } from './specks.ts';

/** Degrees clockwise that a page is turned by before it is read. */
export type Turn = 0 | 90 | 180 | 270;

/** Tesseract was trained on pictures of about this resolution. */
export const READING_DPI = 300;

/** Long side of A4 in inches: what a page of unknown resolution is taken for. */
const A4_LENGTH = 11.69;

/** Enlarging more than this shows nothing new; such a picture holds large letters, or none that can be read. */
const MOST_ENLARGED = 3;

/** Pixels across that are enough to see how lines lie. */
const LIE_WIDTH = 900;

/** Less is kept as it is: turning a picture by so little only blurs it. */
const LEAST_SKEW = 0.15;

/** How the page lies, looked at on a reduced copy. */
export async function lookAt(picture: PagePicture): Promise<Lie> {
  const wide = { width: LIE_WIDTH, height: LIE_WIDTH, fit: 'outside', withoutEnlargement: true } as const;
  return lieOf(stretch(await toGrey(fromPixels(picture).resize(wide))));
}

/**
 * The page as it is read: at 300 dpi, turned upright, from full black to full white, its lines level, without
 * the lines of tables and without specks.
 *
 * @param skew degrees clockwise that the lines are off, as `lookAt` finds it
 */
export async function prepare(picture: PagePicture, turn: Turn, skew: number): Promise<Grey> {
  const width = Math.max(1, Math.round(picture.width * scaleOf(picture)));
  const resized = fromPixels(picture).resize({ width, kernel: 'cubic' });
  let page = stretch(await toGrey(resized.rotate(turn)));
  if (Math.abs(skew) >= LEAST_SKEW) {
    page = await toGrey(fromPixels({ ...page, channels: 1 }).rotate(-skew, { background: '#fff' }));
  }
  // Where rules cross, their crossings are left as specks.
  return withoutSpecks(withoutRules(page));
}

function scaleOf({ width, height, dpi }: PagePicture): number {
  return Math.min(MOST_ENLARGED, READING_DPI / (dpi ?? Math.max(width, height) / A4_LENGTH));
}
