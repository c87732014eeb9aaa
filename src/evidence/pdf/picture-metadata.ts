import { PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import readExif from 'exif-reader';
import type { Metadata } from '../types.ts';
import { exifOf } from './jpeg.ts';
import { entryOf } from './objects.ts';

/** Whether a stream is a JPEG as it is, packed in nothing else. */
export function isJpeg({ dict }: PDFRawStream): boolean {
  return (
    entryOf(dict, 'Filter') === PDFName.of('DCTDecode') || entryOf(dict, 'Filter')?.toString() === '[ /DCTDecode ]'
  );
}

/** Where a picture inside of a PDF was taken, by whom and with what, where it still says so. */
export function pictureMetadata(stream: PDFRawStream): Metadata[] {
  const exif = isJpeg(stream) ? exifOf(stream.contents) : undefined;
  if (!exif) return [];
  try {
    const { Image, GPSInfo } = readExif(exif);
    const found: Metadata[] = [];
    const place = [
      degrees(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef),
      degrees(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef),
    ];
    if (place.every((part) => part !== '')) found.push({ field: 'gps', value: place.join(', ') });
    const artist = String(Image?.Artist ?? '').trim();
    if (artist !== '') found.push({ field: 'author', value: artist });
    const camera = [Image?.Make, Image?.Model].map((part) => String(part ?? '').trim()).filter((part) => part !== '');
    if (camera.length > 0) found.push({ field: 'other', value: camera.join(' ') });
    return found;
  } catch {
    return []; // broken Exif tells nothing
  }
}

function degrees(parts: readonly number[] | undefined, side: string | undefined): string {
  const [whole = Number.NaN, minutes = 0, seconds = 0] = parts ?? [];
  if (!Number.isFinite(whole)) return '';
  const value = whole + minutes / 60 + seconds / 3600;
  return (side === 'S' || side === 'W' ? -value : value).toFixed(5);
}
