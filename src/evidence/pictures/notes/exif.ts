import readExif from 'exif-reader';
import type { Metadata } from '../../types.ts';
import { decodeText } from '../decode-text.ts';
import { place } from './place.ts';

/** A segment of JPEG holds no more; behind it there can only be a thumbnail. */
const MOST = 65_536;

type Tags = Readonly<Record<string, unknown>>;
type Field = Exclude<Metadata['field'], 'gps'>;

/** Tags of Exif 3.0 and of Windows (XP…) that tell of people, places and machines. */
const FIELDS: readonly (readonly [group: 'Image' | 'Photo', tag: string, field: Field])[] = [
  ['Image', 'Artist', 'author'],
  ['Image', 'Copyright', 'author'],
  ['Image', 'XPAuthor', 'author'],
  ['Photo', 'CameraOwnerName', 'author'],
  ['Photo', '42039', 'author'], // Photographer, Exif 3.0
  ['Photo', '42040', 'author'], // ImageEditor, Exif 3.0
  ['Image', 'ImageDescription', 'title'],
  ['Image', 'DocumentName', 'title'],
  ['Image', 'XPTitle', 'title'],
  ['Image', 'XPSubject', 'title'],
  ['Image', 'Software', 'program'],
  ['Image', 'ProcessingSoftware', 'program'],
  ['Image', 'HostComputer', 'other'],
  ['Image', 'XPComment', 'other'],
  ['Image', 'XPKeywords', 'other'],
  ['Image', 'CameraSerialNumber', 'other'],
  ['Photo', 'BodySerialNumber', 'other'],
  ['Photo', 'LensSerialNumber', 'other'],
  ['Photo', 'ImageUniqueID', 'other'],
  ['Photo', 'UserComment', 'other'],
];

/** What an EXIF block tells; nothing where it can't be read, since it is not published anyway. */
export function exifMetadata(bytes: Uint8Array): Metadata[] {
  const tags = readTags(bytes);
  if (!tags) return [];
  const found = FIELDS.flatMap(([group, tag, field]): Metadata[] => {
    const value = textOf(tags[group]?.[tag], tag);
    return value === '' ? [] : [{ field, value }];
  });
  return [...found, ...gpsOf(tags['GPSInfo'] ?? {})];
}

function readTags(bytes: Uint8Array): Record<string, Tags | undefined> | undefined {
  try {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MOST));
    return readExif(head) as unknown as Record<string, Tags | undefined>;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown, tag: string): string {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value))
    return tag.startsWith('XP') ? tidy(new TextDecoder('utf-16le').decode(Uint8Array.from(value))) : '';
  if (!(value instanceof Uint8Array)) return '';
  return tidy(tag === 'UserComment' ? comment(value) : decodeText(value));
}

/** The first eight bytes of a UserComment name its letters. */
function comment(value: Uint8Array): string {
  const text = value.subarray(8);
  if (decodeText(value.subarray(0, 7)) !== 'UNICODE') return decodeText(text);
  // Which way round its letters are is not said; in Latin and Thai text the byte that repeats is the high one.
  const isBig = (text[0] ?? 0) <= 0x0e && (text[1] ?? 0) > 0x0e;
  return new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(text);
}

function gpsOf(gps: Tags): Metadata[] {
  const latitude = degrees(gps['GPSLatitude'], gps['GPSLatitudeRef'], 'S');
  const longitude = degrees(gps['GPSLongitude'], gps['GPSLongitudeRef'], 'W');
  return latitude === undefined || longitude === undefined ? [] : place(latitude, longitude);
}

/** `[7, 33, 24]` with `N` → 7.5566… */
function degrees(value: unknown, reference: unknown, negative: string): number | undefined {
  if (!Array.isArray(value)) return undefined;
  const [degree, minute = 0, second = 0] = value.map((part) => (Number.isFinite(part) ? Number(part) : undefined));
  if (degree === undefined) return undefined;
  const sum = degree + minute / 60 + second / 3600;
  return String(reference).startsWith(negative) ? -sum : sum;
}

function tidy(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}
