import jsQR from 'jsqr';
import sharp, { type Sharp } from 'sharp';

/** Codes of every length the address takes, from the shortest to the longest, of letters, digits and both. */
export const CODES = ['abcd', '0000', 'xgitdi', 'ab12cd', '9z8y7x6w', 'zzzzzzzzzzzz'];
export const address = (code: string) => `https://itas.nacc.go.th/go/eit/${code}`;

/** One grey value a pixel. */
export interface Grey {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export async function grey(picture: Buffer | Sharp): Promise<Grey> {
  const image = Buffer.isBuffer(picture) ? sharp(picture) : picture;
  const { data, info } = await image.flatten().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), width: info.width, height: info.height };
}

/** The SVG as a printer draws it, with so many pixels a module. */
export function draw(svg: string, scale: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 * scale })
    .png()
    .toBuffer();
}

/** What a reader by other authors makes of a picture; only dark modules on light ground count. */
export async function read(picture: Buffer | Sharp): Promise<string | undefined> {
  const { pixels, width, height } = await grey(picture);
  const rgba = new Uint8ClampedArray(pixels.length * 4);
  for (const [at, value] of pixels.entries()) rgba.set([value, value, value, 255], at * 4);
  return jsQR(rgba, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

const WALL = { background: '#d8d2c4' };

/** What happens to a code, 400 pixels wide in the picture, between the wall and the chip of a cheap phone. */
const FAULTS: Readonly<Record<string, (photo: Sharp) => Sharp | Promise<Sharp>>> = {
  'turned by 7°': (photo) => photo.rotate(7, WALL),
  'turned by 20°': (photo) => photo.rotate(20, WALL),
  blurred: (photo) => photo.blur(3.5),
  'shrunk to 150 px': (photo) => photo.resize(150),
  'skewed as from the side': (photo) => photo.affine([1, 0.22, 0.08, 0.85], WALL),
  'seen in perspective': lean,
  // A third of the contrast is where the reader itself gives up on even areas.
  'in low contrast': (photo) => photo.linear(0.4, 90),
  'JPEG of quality 30': (photo) => photo.jpeg({ quality: 30 }),
  'all at once': async (photo) => {
    const turned = sharp(await photo.rotate(7, WALL).png().toBuffer());
    return sharp(await turned.resize(320).blur(1.2).linear(0.5, 70).png().toBuffer()).jpeg({ quality: 30 });
  },
};

export const PHOTOS = Object.entries(FAULTS).map(([name, fault]) => ({
  name,
  take: async (picture: Buffer): Promise<Buffer> => {
    const photo = await sharp(picture).resize(400).toColourspace('srgb').png().toBuffer();
    return (await fault(sharp(photo))).toBuffer();
  },
}));

/** A sheet that leans back, projected as a lens does: the higher a point lies, the farther away it is. */
async function lean(photo: Sharp): Promise<Sharp> {
  const { pixels, width, height } = await grey(photo);
  const seen = new Uint8Array(width * height).fill(0xd4);
  for (let y = 0; y < height; y++) {
    const distance = 1 / (1 - 0.3 * (1 - y / height));
    const fromY = Math.round(height - 1 - (height - 1 - y) * distance);
    for (let x = 0; x < width; x++) {
      const fromX = Math.round(width / 2 + (x - width / 2) * distance);
      if (fromX < 0 || fromX >= width || fromY < 0) continue;
      seen[y * width + x] = pixels[fromY * width + fromX] as number;
    }
  }
  return sharp(seen, { raw: { width, height, channels: 1 } }).png();
}
