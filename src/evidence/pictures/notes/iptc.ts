import type { Metadata } from '../../types.ts';
import { latin } from '../container/types.ts';
import { decodeText } from '../decode-text.ts';

const PHOTOSHOP = 'Photoshop 3.0\0';
const IPTC_RESOURCE = 0x0404;

/** Datasets of record 2 (IPTC-IIM 4.2, chapter 6) that name people, and what the picture is called. */
const FIELDS: Readonly<Record<number, Metadata['field']>> = {
  5: 'title', // object name
  80: 'author', // by-line
  110: 'author', // credit
  116: 'author', // copyright notice
  118: 'author', // contact
  120: 'title', // caption
  122: 'author', // who wrote the caption
  65: 'program', // originating program
};

/** What the APP13 segment of a JPEG tells: Photoshop resources, one of which holds IPTC datasets. */
export function iptcMetadata(segment: Uint8Array): Metadata[] {
  if (latin(segment.subarray(0, PHOTOSHOP.length)) !== PHOTOSHOP) return [];
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  for (let at = PHOTOSHOP.length; at + 12 <= segment.length; ) {
    if (latin(segment.subarray(at, at + 4)) !== '8BIM') return [];
    const id = view.getUint16(at + 4);
    const nameLength = 1 + (segment[at + 6] ?? 0);
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    if (sizeAt + 4 > segment.length) return [];
    const size = view.getUint32(sizeAt);
    const data = segment.subarray(sizeAt + 4, sizeAt + 4 + size);
    if (id === IPTC_RESOURCE) return datasets(data);
    at = sizeAt + 4 + size + (size % 2);
  }
  return [];
}

function datasets(data: Uint8Array): Metadata[] {
  const found: Metadata[] = [];
  for (let at = 0; at + 5 <= data.length && data[at] === 0x1c; ) {
    const [record, dataset = 0] = data.subarray(at + 1, at + 3);
    const size = ((data[at + 3] ?? 0) << 8) | (data[at + 4] ?? 0);
    const field = record === 2 ? FIELDS[dataset] : undefined;
    const value = decodeText(data.subarray(at + 5, at + 5 + size)).trim();
    if (field && value) found.push({ field, value });
    // A set bit tells of a longer length, which no text has.
    if (size > 0x7fff) break;
    at += 5 + size;
  }
  return found;
}
