import type { Kind } from '../kinds.ts';
import { type Metadata, Unreadable } from '../types.ts';
import { take } from './container/take.ts';
import { type Container, join } from './container/types.ts';
import { metadataOf } from './notes/metadata.ts';
import { exifOrientation, orientationSegment } from './notes/orientation.ts';

/** What a JPEG or PNG inside of a document tells of its maker, and where it was taken. */
export function embeddedMetadata(bytes: Uint8Array): Metadata[] {
  return metadataOf(taken(bytes)?.notes ?? []);
}

/**
 * A JPEG or PNG inside of a document without what tells of camera, place and maker; the picture itself is not packed
 * anew. What is no such picture is given back as it is.
 *
 * @param keepsOrientation whether the document shows a photo upright by its EXIF, as Office does and PDF does not: that
 *   one word of it is kept
 */
export function withoutNotes(bytes: Uint8Array, keepsOrientation: boolean): Uint8Array {
  const picture = taken(bytes);
  if (!picture) return bytes;
  const [start = bytes.subarray(0, 0), ...rest] = picture.kept;
  const orientation = isJpeg(bytes) && keepsOrientation ? exifOrientation(picture.notes) : 1;
  return join([start, ...(orientation > 1 ? [orientationSegment(orientation)] : []), ...rest]);
}

function taken(bytes: Uint8Array): Container | undefined {
  const kind: Kind = isJpeg(bytes) ? 'jpg' : 'png';
  try {
    return take(bytes, kind, false);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}
