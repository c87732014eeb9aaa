import { Unreadable, type UnreadableReason } from '../../types.ts';
import { type Container, latin, type Note } from './types.ts';

/** Markers of ISO/IEC 10918-1, table B.1. */
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP13 = 0xed;
const APP14 = 0xee;
const COMMENT = 0xfe;

const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
/** XMP too large for one segment goes on in others, each behind a GUID, the whole length and an offset. */
const MORE_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const MORE_XMP_HEAD = MORE_XMP.length + 32 + 4 + 4;

/** Frames, tables, scans and restarts: what a decoder needs. */
const isPicture = (marker: number) => (marker >= 0xc0 && marker <= 0xdf) || marker === 0x01;

/**
 * A JPEG by its segments, up to its end: what follows (a second picture, an archive) is no part of it.
 *
 * @param isWhole whether it must be all there
 * @throws Unreadable
 */
export function takeJpeg(bytes: Uint8Array, isWhole: boolean): Container {
  if (bytes[0] !== 0xff || bytes[1] !== START) throw new Unreadable('damaged');
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const notes: Note[] = [];
  let at = 2;
  const brokenOff = (reason: UnreadableReason): Container => {
    if (isWhole) throw new Unreadable(reason);
    return { kept: [...kept, bytes.subarray(at)], notes };
  };
  for (;;) {
    at = nextMarker(bytes, at);
    const marker = bytes[at + 1];
    if (marker === undefined) return brokenOff('truncated');
    if (marker === END) break;
    // These stand alone, without a length.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= START)) {
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (end > bytes.length) return brokenOff('truncated');
    if (length < 2) return brokenOff('damaged');
    kept.push(...keptOf(marker, bytes.subarray(at, end)));
    notes.push(...notesOf(marker, bytes.subarray(at + 4, end)));
    at = end;
    if (marker === SCAN) {
      const next = scanEnd(bytes, end);
      if (next === undefined) return brokenOff('truncated');
      at = next;
      kept.push(bytes.subarray(end, at));
    }
  }
  kept.push(Uint8Array.of(0xff, END));
  return { kept, notes };
}

/** Where the next marker stands: some writers fill the room before it, and some leave waste there. */
function nextMarker(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] !== 0xff || bytes[at + 1] === 0xff || bytes[at + 1] === 0)) at++;
  return at;
}

/** The end of coded pixels: the first marker that is no restart; `undefined` where there is none. */
function scanEnd(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
}

function keptOf(marker: number, segment: Uint8Array): Uint8Array[] {
  const name = latin(segment.subarray(4, 16));
  if (marker === APP0 && name.startsWith('JFIF\0') && segment.length >= 18) return [withoutThumbnail(segment)];
  if (marker === APP2 && name.startsWith('ICC_PROFILE\0')) return [segment];
  // Tells how the colours are coded.
  if (marker === APP14 && name.startsWith('Adobe') && segment.length === 16) return [segment];
  return isPicture(marker) ? [segment] : [];
}

/** JFIF 1.02 allows a small picture behind its 14 bytes; it may show what was cropped away. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const head = Uint8Array.from(segment.subarray(0, 18));
  head.set([0, 16], 2);
  head.set([0, 0], 16);
  return head;
}

function notesOf(marker: number, data: Uint8Array): Note[] {
  const starts = (text: string) => latin(data.subarray(0, text.length)) === text;
  if (marker === APP1 && starts(EXIF)) return [{ form: 'exif', bytes: data.subarray(EXIF.length) }];
  if (marker === APP1 && starts(XMP)) return [{ form: 'xmp', bytes: data.subarray(XMP.length) }];
  if (marker === APP1 && starts(MORE_XMP)) return [{ form: 'xmp', bytes: data.subarray(MORE_XMP_HEAD) }];
  if (marker === APP13) return [{ form: 'iptc', bytes: data }];
  if (marker === COMMENT) return [{ form: 'text', name: 'Comment', text: new TextDecoder().decode(data) }];
  return [];
}
