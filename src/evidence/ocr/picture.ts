import sharp, { type Sharp } from 'sharp';
import { decoder } from '../pictures/decode.ts';

/** A page as it was scanned or drawn, before anything is done to it. */
export interface PagePicture {
  /** Rows from the top, `channels` bytes a pixel. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 RGB, 4 RGBA. */
  readonly channels: 1 | 3 | 4;
  /** Pixels an inch, where the file tells it in earnest. */
  readonly dpi?: number;
}

/** A page in one byte a pixel: 0 black, 255 white. */
export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What cameras and drawing programs write when they know nothing: no scanner's resolution. */
const SAID_BY_DEFAULT = 100;

/** A picture file as a page, turned as its EXIF says; what is transparent is paper. */
export async function pictureOfFile(bytes: Uint8Array): Promise<PagePicture> {
  const source = decoder(bytes);
  const { density } = await source.metadata();
  const { data, info } = await source
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { data, width, height, channels: 1, ...(density && density > SAID_BY_DEFAULT ? { dpi: density } : {}) };
}

/** A sharp pipeline that starts from pixels. */
export function fromPixels({ data, width, height, channels }: Omit<PagePicture, 'dpi'>): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

/** The end of a sharp pipeline, as grey pixels. */
export async function toGrey(pipeline: Sharp): Promise<Grey> {
  const { data, info } = await pipeline
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
