import { Unreadable } from '../../types.ts';
import { type Container, join, latin, type Note } from './types.ts';

/** Chunks of the WebP container (RFC 9649, 2.5 to 2.7) that make the picture, its colours and its movement. */
const KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);
const FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
const FRAME_HEAD = 16;

/** Flags of VP8X that tell of EXIF and XMP. */
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/**
 * A WebP by its chunks, as far as its first bytes say it goes: what follows is no part of it.
 *
 * @throws Unreadable
 */
export function takeWebp(bytes: Uint8Array): Container {
  if (latin(bytes.subarray(0, 4)) !== 'RIFF' || latin(bytes.subarray(8, 12)) !== 'WEBP')
    throw new Unreadable('damaged');
  const end = 8 + uint32(bytes, 4);
  if (end > bytes.length) throw new Unreadable('truncated');
  const all = chunksOf(bytes.subarray(12, end));
  const body = join(all.flatMap((chunk) => (KEPT.has(chunk.type) ? [written(withoutNotes(chunk))] : [])));
  const head = new Uint8Array(12);
  head.set(bytes.subarray(0, 12));
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return { kept: [head, body], notes: all.flatMap(notesOf) };
}

function chunksOf(body: Uint8Array): Chunk[] {
  const all: Chunk[] = [];
  for (let at = 0; at + 8 <= body.length; ) {
    const end = at + 8 + uint32(body, at + 4);
    if (end > body.length) throw new Unreadable('truncated');
    all.push({ type: latin(body.subarray(at, at + 4)), data: body.subarray(at + 8, end) });
    at = end + (end % 2);
  }
  return all;
}

function withoutNotes({ type, data }: Chunk): Chunk {
  if (type === 'VP8X') {
    const head = Uint8Array.from(data);
    head[0] = (head[0] ?? 0) & ~(EXIF_FLAG | XMP_FLAG);
    return { type, data: head };
  }
  if (type === 'ANMF') {
    const inside = chunksOf(data.subarray(FRAME_HEAD)).filter((chunk) => FRAME.has(chunk.type));
    return { type, data: join([data.subarray(0, FRAME_HEAD), ...inside.map(written)]) };
  }
  return { type, data };
}

function written({ type, data }: Chunk): Uint8Array {
  const chunk = new Uint8Array(8 + data.length + (data.length % 2));
  for (let i = 0; i < 4; i++) chunk[i] = type.charCodeAt(i);
  new DataView(chunk.buffer).setUint32(4, data.length, true);
  chunk.set(data, 8);
  return chunk;
}

function notesOf({ type, data }: Chunk): Note[] {
  if (type === 'EXIF') return [{ form: 'exif', bytes: data }];
  return type === 'XMP ' ? [{ form: 'xmp', bytes: data }] : [];
}

function uint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}
