import sharp from 'sharp';
import { eitQrModules } from './qr.ts';

export const PNG_SIZE = 1024;

/**
 * The code as a picture of 1024 × 1024 pixels. Every module is a whole number of pixels, so that no edge is blurred;
 * what is left over widens the quiet zone.
 */
export async function eitQrPng(url: string): Promise<Buffer> {
  const modules = eitQrModules(url);
  const scale = Math.floor(PNG_SIZE / modules.length);
  const start = Math.floor((PNG_SIZE - scale * modules.length) / 2);
  const pixels = Buffer.alloc(PNG_SIZE * PNG_SIZE, 0xff);
  for (const [row, line] of modules.entries()) {
    for (const [column, dark] of line.entries()) {
      if (!dark) continue;
      for (let y = start + row * scale; y < start + (row + 1) * scale; y++) {
        const from = y * PNG_SIZE + start + column * scale;
        pixels.fill(0, from, from + scale);
      }
    }
  }
  return sharp(pixels, { raw: { width: PNG_SIZE, height: PNG_SIZE, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 9, adaptiveFiltering: false })
    .toBuffer();
}
