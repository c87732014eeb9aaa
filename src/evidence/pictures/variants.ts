import sharp, { type Sharp } from 'sharp';
import { orUnreadable } from './decode.ts';
import { type PictureInput, picture } from './input.ts';
import type { Variant, VariantFormat } from './plan.ts';

/** A copy with its bytes. */
export interface MadeVariant extends Variant {
  readonly bytes: Uint8Array;
}

/** AVIF halves from effort 2 to 3 and hardly changes after that, while its time doubles. */
const AVIF_EFFORT = 3;

interface Step {
  readonly quality: number;
  /** In dots; the noise of a scan costs more than its letters, and goes before they do. */
  readonly smooth?: number;
}

const STEPS: Readonly<Record<VariantFormat, readonly [Step, ...Step[]]>> = {
  avif: [{ quality: 50 }, { quality: 38 }, { quality: 28 }, { quality: 28, smooth: 0.7 }],
  webp: [{ quality: 70 }, { quality: 50 }, { quality: 30 }, { quality: 20, smooth: 0.7 }],
};

/** Colours a channel has in a drawn text page: enough for smooth letters, few enough to pack well. */
const LEVELS = 8;

/**
 * The planned copies of a picture; a moving one is shown still, by its first frame. The same picture gives the same
 * bytes, whatever the machine.
 *
 * @throws Unreadable
 */
export function variantsOf(input: PictureInput, plan: readonly Variant[]): Promise<readonly MadeVariant[]> {
  return inTurn(plan, async (variant) => lossy(sized(input, variant), variant));
}

/**
 * The planned copies of a page's picture: with few colours and no loss where that is smaller, as for text, and like a
 * photograph otherwise.
 *
 * @throws Unreadable
 */
export function previewsOf(input: PictureInput, plan: readonly Variant[]): Promise<readonly MadeVariant[]> {
  return inTurn(plan, async (variant) => {
    const small = sized(input, variant);
    const drawn = await fewColours(small);
    const photo = drawn.length <= budget(variant.width) ? await best(small, variant) : await lossy(small, variant);
    return drawn.length <= photo.length ? drawn : photo;
  });
}

/** The most bytes a copy should cost: 12 kB at 320 pixels, and less than twice as much for twice the dots. */
export function budget(width: number): number {
  return Math.round(12_000 * (width / 320) ** 1.5);
}

async function inTurn(
  plan: readonly Variant[],
  make: (variant: Variant) => Promise<Uint8Array>,
): Promise<readonly MadeVariant[]> {
  // The bytes of an AVIF depend on the number of threads; pictures side by side use the cores as well.
  sharp.concurrency(1);
  const made: MadeVariant[] = [];
  for (const variant of plan) made.push({ ...variant, bytes: await orUnreadable(() => make(variant)) });
  return made;
}

/** From the top, where a page is taller than its picture. */
function sized(input: PictureInput, { width, height }: Variant): Sharp {
  return picture(input).resize(width, height, { fit: 'cover', position: 'top' });
}

/** The best step that keeps to the budget, or the last. */
async function lossy(small: Sharp, { width, format }: Variant): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array();
  for (const step of STEPS[format]) {
    bytes = await encoded(small, format, step);
    if (bytes.length <= budget(width)) break;
  }
  return bytes;
}

function best(small: Sharp, { format }: Variant): Promise<Uint8Array> {
  return encoded(small, format, STEPS[format][0]);
}

function encoded(small: Sharp, format: VariantFormat, { quality, smooth }: Step): Promise<Uint8Array> {
  const picture = smooth ? small.clone().blur(smooth) : small.clone();
  return (format === 'avif' ? picture.avif({ quality, effort: AVIF_EFFORT }) : picture.webp({ quality })).toBuffer();
}

async function fewColours(small: Sharp): Promise<Uint8Array> {
  const { data, info } = await small.clone().raw().toBuffer({ resolveWithObject: true });
  const step = 255 / (LEVELS - 1);
  for (let i = 0; i < data.length; i++) data[i] = Math.round(Math.round((data[i] ?? 0) / step) * step);
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } }).webp({ lossless: true }).toBuffer();
}
