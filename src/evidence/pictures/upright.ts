import type { Metadata as Head } from 'sharp';
import type { Kind } from '../kinds.ts';
import { decoder, orUnreadable } from './decode.ts';

/** Hardly to be told from the original, at about its size. */
const QUALITY = 92;

/**
 * A picture with its pixels turned the way its EXIF orientation shows it, with its colour profile.
 *
 * @throws Unreadable
 */
export function upright(bytes: Uint8Array, kind: Kind, head: Head): Promise<Uint8Array> {
  return orUnreadable(() => {
    const turned = decoder(bytes).autoOrient();
    // A printer's colours become those of a screen, which every browser shows.
    const picture = head.space === 'cmyk' ? turned : turned.keepIccProfile();
    switch (kind) {
      case 'png':
        return picture.png({ compressionLevel: 9 }).toBuffer();
      case 'webp':
        return picture.webp({ quality: QUALITY, lossless: isLossless(bytes) }).toBuffer();
      default: {
        const chromaSubsampling = head.chromaSubsampling === '4:2:0' ? '4:2:0' : '4:4:4';
        return picture.jpeg({ quality: QUALITY, chromaSubsampling }).toBuffer();
      }
    }
  });
}

function isLossless(webp: Uint8Array): boolean {
  return Buffer.from(webp.buffer, webp.byteOffset, webp.byteLength).includes('VP8L');
}
