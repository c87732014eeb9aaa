import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { ZipEntry } from './zip-read.ts';

/** 1 January 1980, the first day that a zip can tell: when a file was packed is nobody's business. */
const DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/**
 * A zip of these files, in their order. The same files give the same bytes.
 *
 * @param stored names that are kept unpacked, as OpenDocument asks of `mimetype`
 */
export function writeZip(entries: readonly ZipEntry[], stored: readonly string[] = []): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const nameBytes = new TextEncoder().encode(name);
    const deflated = bytes.length === 0 || stored.includes(name) ? bytes : deflateSync(bytes, { level: 9 });
    const isSmaller = deflated.length < bytes.length;
    const packed = isSmaller ? deflated : bytes;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(isSmaller ? 20 : 10, 0); // version that is needed
    // A plain name needs no flag, and without one mimetype is what the first bytes of OpenDocument must be.
    common.writeUInt16LE(nameBytes.length === name.length ? 0 : UTF8_NAMES, 2);
    common.writeUInt16LE(isSmaller ? DEFLATED : STORED, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    pieces.push(Buffer.from('PK\x03\x04'), common, nameBytes, packed);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, place, nameBytes);
    at += 30 + nameBytes.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, piece) => sum + piece.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}
