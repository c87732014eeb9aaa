import { inflateSync } from 'node:zlib';
import { Unreadable } from '../types.ts';

/** What one stream may unpack to; the text of a page is some kilobytes, the biggest font some megabytes. */
const LIMIT = 128 * 1024 * 1024;
/** Deflate packs at best 1032 to 1. */
const SUSPICIOUS = LIMIT / 1032;
const HEAD = 400;

/**
 * Refuses a PDF with a stream that unpacks to far more than a document has. Pictures are not looked at: they are only
 * unpacked to be drawn, and their size in pixels is checked before that.
 *
 * @throws Unreadable 'bomb'
 */
export function refuseBomb(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('stream'); at !== -1; ) {
    const end = buffer.indexOf('endstream', at);
    const stop = end === -1 ? buffer.length : end;
    if (stop - at > SUSPICIOUS) refuseStream(buffer, at, stop);
    at = end === -1 ? -1 : buffer.indexOf('stream', end + 'endstream'.length);
  }
}

function refuseStream(buffer: Buffer, at: number, end: number): void {
  const head = buffer.subarray(Math.max(0, at - HEAD), at).toString('latin1');
  const dict = head.slice(Math.max(0, head.lastIndexOf(' obj')));
  if (!dict.includes('FlateDecode') && !dict.includes('/Fl ')) return;
  if (/\/Subtype\s*\/Image/.test(dict)) return;
  if ((dict.match(/FlateDecode/g)?.length ?? 0) > 1) throw new Unreadable('bomb', 'packed twice');
  const start = at + 'stream'.length + (buffer[at + 6] === 0x0d ? 2 : 1);
  try {
    inflateSync(buffer.subarray(start, end), { maxOutputLength: LIMIT });
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('bomb', 'stream');
    // Not deflate, or broken: it unpacks to nothing.
  }
}
