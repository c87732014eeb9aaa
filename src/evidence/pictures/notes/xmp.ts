import { SaxesParser } from 'saxes';
import { own } from '../../own.ts';
import { looksLikePath } from '../../paths.ts';
import type { Metadata } from '../../types.ts';
import { decodeText } from '../decode-text.ts';
import { place } from './place.ts';

/** Properties by their local name, whatever prefix they have; each is an element or an attribute (ISO 16684-1, 7). */
const FIELDS: Readonly<Record<string, Metadata['field']>> = {
  creator: 'author',
  Artist: 'author',
  rights: 'author',
  Owner: 'author',
  Credit: 'author',
  Copyright: 'author',
  OwnerName: 'author',
  CameraOwnerName: 'author',
  Author: 'author',
  AuthorsPosition: 'author',
  title: 'title',
  description: 'title',
  CreatorTool: 'program',
  Software: 'program',
  Producer: 'program',
  softwareAgent: 'program',
  filePath: 'path',
  SerialNumber: 'other',
  BodySerialNumber: 'other',
  LensSerialNumber: 'other',
};
const LATITUDE = 'GPSLatitude';
const LONGITUDE = 'GPSLongitude';

/** Letters of a packet that are looked at; it has some thousands. */
const MOST = 1_000_000;
/** The values of a list stand in one of these, each in rdf:li. */
const LISTS = ['li', 'Seq', 'Bag', 'Alt'];

/**
 * What an XMP packet tells: the properties above, and every other that is a path; as far as it can be read, since it is
 * not published anyway.
 */
export function xmpMetadata(bytes: Uint8Array): Metadata[] {
  const values = properties(
    decodeText(bytes)
      .replaceAll(/\0|\ufeff/g, '')
      .slice(0, MOST),
  );
  const found = values.flatMap(([name, value]): Metadata[] => {
    const field = looksLikePath(value) ? 'path' : own(FIELDS, name);
    return field ? [{ field, value }] : [];
  });
  const latitude = degrees(values.find(([name]) => name === LATITUDE)?.[1]);
  const longitude = degrees(values.find(([name]) => name === LONGITUDE)?.[1]);
  return latitude === undefined || longitude === undefined ? found : [...found, ...place(latitude, longitude)];
}

/** Each text of a packet with the local name of the property it belongs to, which a list has from around it. */
function properties(xml: string): [name: string, value: string][] {
  const found: [string, string][] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ fragment: false });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    open.push(LISTS.includes(local) ? (open.at(-1) ?? '') : local);
    for (const [key, value] of Object.entries(attributes)) {
      if (value.trim() && !key.startsWith('xmlns')) found.push([localName(key), value.trim()]);
    }
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const value = text.trim();
    const name = open.at(-1);
    if (value && name) found.push([name, value]);
  });
  // Without this the parser throws at the first fault.
  parser.on('error', () => undefined);
  try {
    parser.write(xml).close();
  } catch {
    // What was read so far is what there is to tell.
  }
  return found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `7,33.4N`, `7,33,24N` or `7.5566` → 7.5566… */
function degrees(text: string | undefined): number | undefined {
  const [, degree, minute, second, side] =
    /^(-?\d{1,3}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])?$/.exec(text ?? '') ?? [];
  if (degree === undefined) return undefined;
  const sum = Number(degree) + Number(minute ?? 0) / 60 + Number(second ?? 0) / 3600;
  return side === 'S' || side === 'W' ? -sum : sum;
}
