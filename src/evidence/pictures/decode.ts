import sharp, { type Metadata, type Sharp } from 'sharp';
import { Unreadable } from '../types.ts';

/** More than any phone or scanner of an office gives, and still decoded in a few hundred megabytes. */
const MOST_PIXELS = 120_000_000;

/** A picture to be decoded; waste between parts is allowed, as in many phones' pictures, but no end too soon. */
export function decoder(bytes: Uint8Array, options: { readonly animated?: boolean } = {}): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true, ...options });
}

/**
 * What the head of a picture says.
 *
 * @throws Unreadable
 */
export async function headOf(bytes: Uint8Array): Promise<Metadata> {
  const head = await orUnreadable(() => sharp(bytes, { limitInputPixels: false }).metadata());
  if (head.width * head.height * (head.pages ?? 1) > MOST_PIXELS) throw new Unreadable('bomb');
  return head;
}

/**
 * Decodes every pixel, and throws all of them away.
 *
 * @throws Unreadable
 */
export async function decodeWhole(bytes: Uint8Array, animated: boolean): Promise<void> {
  await orUnreadable(() =>
    decoder(bytes, { animated }).resize(8, 8, { fit: 'fill', kernel: 'nearest' }).raw().toBuffer(),
  );
}

/**
 * The picture a decoder makes, its faults told as ours.
 *
 * @throws Unreadable
 */
export async function orUnreadable<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/pixel limit|too large|dimensions/i.test(message)) throw new Unreadable('bomb', message);
    throw new Unreadable(/premature end|truncated|out of data/i.test(message) ? 'truncated' : 'damaged', message);
  }
}
