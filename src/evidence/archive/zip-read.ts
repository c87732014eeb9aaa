import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { Unreadable } from '../types.ts';
import { refuseUnsafe } from './inner-name.ts';
import { readDirectory, type ZipRecord } from './zip-directory.ts';

/** A file of an archive; a folder has a name that ends with `/` and no bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How much an archive may hold. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all files together, unpacked. */
  readonly bytes: number;
  /** How many times more than packed, once there is more than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/**
 * A document of office has some dozens of files; the bytes are eight times the largest file that is taken. Text packs to
 * a twentieth: what packs ten times better, and is large, was made to fill a memory.
 */
const LIMITS: ZipLimits = { entries: 10_000, bytes: 200_000_000, ratio: 200, ratioFrom: 20_000_000 };
const STEP = 16_384;

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Bit 0 says that a file is encrypted, bit 13 that the directory is (APPNOTE, 4.4.4); 99 is AES of WinZip. */
const ENCRYPTED_FLAGS = 0x2001;
const AES = 99;

/**
 * All files of a zip, unpacked, in the order of its directory.
 *
 * How much is unpacked is counted while it is, since what an archive says of itself is no evidence.
 *
 * @throws Unreadable
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = LIMITS): ZipEntry[] {
  const records = readDirectory(bytes);
  if (records.length > limits.entries) throw new Unreadable('bomb', `${records.length} files`);
  refuse(records);
  let total = 0;
  /** @throws Unreadable `bomb` */
  const count = (more: number) => {
    total += more;
    const isBomb = total > limits.bytes || (total > limits.ratioFrom && total > bytes.length * limits.ratio);
    if (isBomb) throw new Unreadable('bomb', `${total} bytes of ${bytes.length}`);
  };
  return records.map((record) => ({ name: record.name, bytes: unpack(bytes, record, count) }));
}

function refuse(records: readonly ZipRecord[]): void {
  const names = new Set<string>();
  for (const { name, flags, method, isLink } of records) {
    refuseUnsafe(name);
    if (isLink) throw new Unreadable('unsafe-name', `link ${name}`);
    if ((flags & ENCRYPTED_FLAGS) !== 0 || method === AES) throw new Unreadable('encrypted', name);
    // Two readers could each take another one of them.
    if (names.has(name)) throw new Unreadable('damaged', `twice ${name}`);
    names.add(name);
  }
}

function unpack(bytes: Uint8Array, record: ZipRecord, count: (more: number) => void): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { start } = record;
  if (start < 0 || start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL) {
    throw new Unreadable('damaged', record.name);
  }
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + record.packedSize > bytes.length) throw new Unreadable('damaged', record.name);
  const packed = bytes.subarray(from, from + record.packedSize);
  const whole = record.method === STORED ? counted(packed, count) : inflate(packed, record, count);
  if (whole.length !== record.size || crc32(whole) !== record.crc) throw new Unreadable('damaged', record.name);
  return whole;
}

function counted(packed: Uint8Array, count: (more: number) => void): Uint8Array {
  count(packed.length);
  return packed;
}

function inflate(packed: Uint8Array, { name, method }: ZipRecord, count: (more: number) => void): Uint8Array {
  if (method !== DEFLATED) throw new Unreadable('damaged', `${name}: method ${method}`);
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => {
    count(piece.length);
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged', name);
  }
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}
