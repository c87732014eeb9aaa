import readExif from 'exif-reader';
import type { Metadata } from '../types.ts';
import { exifOf } from './picture-segments.ts';

/** What a picture inside of a document tells of its maker, and where it was taken. */
export function pictureMetadata(name: string, bytes: Uint8Array): Metadata[] {
  const exif = exifOf(bytes);
  if (!exif) return [];
  try {
    const { GPSInfo: gps, Image: image } = readExif(Buffer.from(exif));
    const found: Metadata[] = [];
    if (gps && Object.keys(gps).length > 0) found.push({ field: 'gps', value: name });
    if (image?.Artist) found.push({ field: 'author', value: image.Artist });
    return found;
  } catch {
    return []; // what can't be read here is cut out of the copy all the same
  }
}
