import sharp, { type Sharp } from 'sharp';
import { decoder } from './decode.ts';

/** A picture to be made smaller: the bytes of its file, or its dots as PDFium gives them, four bytes each. */
export type PictureInput = Uint8Array | { readonly rgba: Uint8Array; readonly width: number; readonly height: number };

/** The upright picture in the colours of a screen; what is see-through of dots becomes white paper. */
export function picture(input: PictureInput): Sharp {
  if (input instanceof Uint8Array) return decoder(input).autoOrient();
  const { rgba, width, height } = input;
  return sharp(rgba, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' });
}
