import type { Metadata as Head } from 'sharp';
import type { Kind } from '../kinds.ts';
import type { Opened, Reader } from '../types.ts';
import { take } from './container/take.ts';
import { join } from './container/types.ts';
import { decodeWhole, headOf } from './decode.ts';
import { metadataOf } from './notes/metadata.ts';
import { upright } from './upright.ts';

/** Reads and cleans png, jpg and webp. A picture is one page without text; OCR may find some. */
export const pictureReader: Reader = { open, clean };

async function open(bytes: Uint8Array, kind: Kind): Promise<Opened> {
  const { kept, notes } = take(bytes, kind);
  const head = await headOf(bytes);
  // What decodes is what will be published.
  await decodeWhole(join(kept), isAnimated(head));
  return {
    pages: [{ text: '', source: 'none' }],
    metadata: metadataOf(notes),
    active: [],
    size: shownSize(head),
  };
}

/** Where the picture is stored as it is shown, its pixels stay as they are, byte for byte. */
async function clean(bytes: Uint8Array, kind: Kind): Promise<Uint8Array> {
  const { kept } = take(bytes, kind);
  const head = await headOf(bytes);
  if (isUpright(head)) return join(kept);
  return join(take(await upright(bytes, kind, head), kind).kept);
}

/** Browsers turn no moving picture, so these count as upright. */
function isUpright(head: Head): boolean {
  return (head.orientation ?? 1) === 1 || isAnimated(head);
}

function isAnimated(head: Head): boolean {
  return (head.pages ?? 1) > 1;
}

function shownSize(head: Head): { width: number; height: number } {
  if (isUpright(head)) return { width: head.width, height: head.pageHeight ?? head.height };
  return { width: head.autoOrient.width, height: head.autoOrient.height };
}
