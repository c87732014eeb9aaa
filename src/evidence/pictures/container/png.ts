import { inflateSync } from 'node:zlib';
import { Unreadable, type UnreadableReason } from '../../types.ts';
import { decodeText } from '../decode-text.ts';
import { type Container, latin, type Note } from './types.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
const MOST_TEXT = 1_000_000;

/** Older programs, ImageMagick among them, write EXIF and IPTC as text: its name, its length and hexadecimal digits. */
const RAW_PROFILE = /^Raw profile type (?:exif|APP1|iptc)$/;
const HEX = /^\s*(exif|APP1|iptc)\s+\d+\s([0-9a-f\s]+)$/i;

/** What makes the picture, its colours, its resolution and its movement (PNG Specification, Third Edition, 11). */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
);

/**
 * A PNG by its chunks, up to its end: what follows is no part of it.
 *
 * @param isWhole whether it must be all there
 * @throws Unreadable
 */
export function takePng(bytes: Uint8Array, isWhole: boolean): Container {
  if (latin(bytes.subarray(0, 8)) !== SIGNATURE) throw new Unreadable('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  const notes: Note[] = [];
  let at = 8;
  const brokenOff = (reason: UnreadableReason): Container => {
    if (isWhole) throw new Unreadable(reason);
    return { kept: [...kept, bytes.subarray(at)], notes };
  };
  for (;;) {
    if (at + 12 > bytes.length) return brokenOff('truncated');
    const type = latin(bytes.subarray(at + 4, at + 8));
    const end = at + 12 + view.getUint32(at);
    if (!/^[A-Za-z]{4}$/.test(type)) return brokenOff('damaged');
    if (end > bytes.length) return brokenOff('truncated');
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    notes.push(...notesOf(type, bytes.subarray(at + 8, end - 4)));
    if (type === 'IEND') return { kept, notes };
    at = end;
  }
}

function notesOf(type: string, data: Uint8Array): Note[] {
  switch (type) {
    case 'eXIf':
      return [{ form: 'exif', bytes: data }];
    case 'tEXt':
    case 'zTXt':
    case 'iTXt':
      return textNotes(type, data);
    default:
      return [];
  }
}

/** `keyword 0 text`, its text packed in zTXt, and with a language and a translated keyword before it in iTXt. */
function textNotes(type: 'tEXt' | 'zTXt' | 'iTXt', data: Uint8Array): Note[] {
  const [keyword, rest] = untilNul(data);
  const name = latin(keyword);
  const text = textOf(type, rest);
  if (name === 'XML:com.adobe.xmp') return [{ form: 'xmp', bytes: text }];
  const [, form, digits] = (RAW_PROFILE.test(name) && HEX.exec(latin(text))) || [];
  if (digits)
    return [{ form: form === 'iptc' ? 'iptc' : 'exif', bytes: Buffer.from(digits.replaceAll(/\s/g, ''), 'hex') }];
  return [{ form: 'text', name, text: type === 'iTXt' ? new TextDecoder().decode(text) : decodeText(text) }];
}

function textOf(type: 'tEXt' | 'zTXt' | 'iTXt', rest: Uint8Array): Uint8Array {
  if (type === 'tEXt') return rest;
  if (type === 'zTXt') return unpacked(rest.subarray(1));
  const [, afterLanguage] = untilNul(rest.subarray(2));
  const [, written] = untilNul(afterLanguage);
  return rest[0] === 1 ? unpacked(written) : written;
}

function untilNul(data: Uint8Array): [before: Uint8Array, after: Uint8Array] {
  const nul = data.indexOf(0);
  return nul === -1 ? [data, data.subarray(data.length)] : [data.subarray(0, nul), data.subarray(nul + 1)];
}

/** A text that can't be unpacked is not read; it is dropped from the copy as every other. */
function unpacked(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: MOST_TEXT });
  } catch {
    return new Uint8Array();
  }
}
