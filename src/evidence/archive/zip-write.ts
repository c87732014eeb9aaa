import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { ZipEntry } from './zip-read.ts';
import { dosTime, extendedTime } from './zip-time.ts';

const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** Version 2.0 of the format, written by a program that knows nothing of permissions, and by one that does. */
const MADE_BY_ANYBODY = [20, 0];
const MADE_ON_UNIX = [20, 3];
/** `stat`'s modes of a file and a folder that everybody may read; what is served must be, and no more. */
const FILE_MODE = 0o100644;
const FOLDER_MODE = 0o040755;
const DOS_FOLDER = 0x10;

/** What a zip says of its files beside their bytes; the same for all of them. */
export interface ZipStamp {
  /** Seconds since 1970. */
  readonly seconds: number;
}

/**
 * A zip in pieces, so that no more than one file of it is held. What it gives is written one after the other. The same
 * files give the same bytes.
 */
export class ZipPieces {
  readonly #stamp: ZipStamp | undefined;
  readonly #directory: Uint8Array[] = [];
  #at = 0;
  #count = 0;

  /** @param stamp left out, files have no time and no permissions: when one was packed is nobody's business */
  constructor(stamp?: ZipStamp) {
    this.#stamp = stamp;
  }

  /** One more file, or a folder, whose name ends with `/`. */
  add({ name, bytes }: ZipEntry, isStored = false): Uint8Array[] {
    const nameBytes = new TextEncoder().encode(name);
    const deflated = bytes.length === 0 || isStored ? bytes : deflateSync(bytes, { level: 9 });
    const isSmaller = deflated.length < bytes.length;
    const packed = isSmaller ? deflated : bytes;
    const extra = this.#stamp ? extendedTime(this.#stamp.seconds) : new Uint8Array();
    const { date, time } = dosTime(this.#stamp?.seconds);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(isSmaller || name.endsWith('/') ? 20 : 10, 0); // version that is needed
    // A plain name needs no flag, and without one mimetype is what the first bytes of OpenDocument must be.
    common.writeUInt16LE(nameBytes.length === name.length ? 0 : UTF8_NAMES, 2);
    common.writeUInt16LE(isSmaller ? DEFLATED : STORED, 4);
    common.writeUInt16LE(time, 6);
    common.writeUInt16LE(date, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const place = Buffer.alloc(14);
    if (this.#stamp) place.writeUInt32LE(attributesOf(name), 6);
    place.writeUInt32LE(this.#at, 10);
    const madeBy = Buffer.from(this.#stamp ? MADE_ON_UNIX : MADE_BY_ANYBODY);
    this.#directory.push(Buffer.from('PK\x01\x02'), madeBy, common, place, nameBytes, extra);
    this.#at += 30 + nameBytes.length + extra.length + packed.length;
    this.#count++;
    return [Buffer.from('PK\x03\x04'), common, nameBytes, extra, packed];
  }

  /** The directory, after the last file. */
  end(): Uint8Array[] {
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06');
    end.writeUInt16LE(this.#count, 8);
    end.writeUInt16LE(this.#count, 10);
    end.writeUInt32LE(
      this.#directory.reduce((sum, piece) => sum + piece.length, 0),
      12,
    );
    end.writeUInt32LE(this.#at, 16);
    return [...this.#directory, end];
  }
}

/**
 * A zip of these files, in their order. The same files give the same bytes.
 *
 * @param stored names that are kept unpacked, as OpenDocument asks of `mimetype`
 */
export function writeZip(entries: readonly ZipEntry[], stored: readonly string[] = []): Uint8Array {
  const zip = new ZipPieces();
  const pieces = entries.flatMap((entry) => zip.add(entry, stored.includes(entry.name)));
  return Buffer.concat([...pieces, ...zip.end()]);
}

function attributesOf(name: string): number {
  return name.endsWith('/') ? FOLDER_MODE * 2 ** 16 + DOS_FOLDER : FILE_MODE * 2 ** 16;
}
