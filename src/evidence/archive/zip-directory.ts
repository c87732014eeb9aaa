import { Unreadable } from '../types.ts';
import { decodeName } from './inner-name.ts';

/** What the directory at the end of a zip says of a file in it; sizes are claims, not facts. */
export interface ZipRecord {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header starts, from the start of the bytes. */
  readonly start: number;
  readonly isLink: boolean;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const RECORD = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;
const EXTRA_64 = 0x0001;
const EXTRA_UNICODE_NAME = 0x7075;

/** Hosts whose file modes are Unix modes: Unix and macOS (APPNOTE, 4.4.2). */
const UNIX_HOSTS = [3, 19];
const MODE_TYPE = 0o170000;
const MODE_LINK = 0o120000;

/**
 * The records of the directory of a zip (APPNOTE.TXT 6.3.10, 4.3), ZIP64 included, as they stand.
 *
 * @throws Unreadable `truncated` where its end is missing, `damaged` where it contradicts itself
 */
export function readDirectory(bytes: Uint8Array): ZipRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { end, count, size, offset } = findEnd(view);
  const first = end - size;
  // What stands before the archive, as in one that unpacks itself, shifts every offset.
  const shift = first - offset;
  if (first < 0 || shift < 0) throw new Unreadable('damaged', 'zip directory');
  const records: ZipRecord[] = [];
  let at = first;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== RECORD) throw new Unreadable('damaged', 'zip record');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw new Unreadable('damaged', 'zip record');
    const nameEnd = at + 46 + nameLength;
    records.push(
      readRecord(view, at, shift, bytes.subarray(at + 46, nameEnd), bytes.subarray(nameEnd, nameEnd + extraLength)),
    );
    at = next;
  }
  return records;
}

function readRecord(view: DataView, at: number, shift: number, name: Uint8Array, extra: Uint8Array): ZipRecord {
  const long = new DataView(extra.buffer, extra.byteOffset, extra.length);
  const fields = extraFields(long);
  let wide = fields.get(EXTRA_64) ?? 0;
  /** A number, or, where it does not fit, the next of those in the field of ZIP64. */
  const sized = (value: number): number => {
    if (value !== IN_EXTRA || !fields.has(EXTRA_64) || wide + 8 > extra.length) return value;
    wide += 8;
    return Number(long.getBigUint64(wide - 8, true));
  };
  const size = sized(view.getUint32(at + 24, true));
  const packedSize = sized(view.getUint32(at + 20, true));
  const start = sized(view.getUint32(at + 42, true)) + shift;
  const unicode = fields.get(EXTRA_UNICODE_NAME);
  const host = view.getUint8(at + 5);
  return {
    name: decodeName(name, unicode === undefined ? undefined : fieldBytes(extra, unicode)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    start,
    isLink: UNIX_HOSTS.includes(host) && (view.getUint16(at + 40, true) & MODE_TYPE) === MODE_LINK,
  };
}

/** Where the content of each extra field starts. */
function extraFields(extra: DataView): Map<number, number> {
  const fields = new Map<number, number>();
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    fields.set(extra.getUint16(at, true), at + 4);
  }
  return fields;
}

function fieldBytes(extra: Uint8Array, at: number): Uint8Array {
  const size = (extra[at - 2] ?? 0) | ((extra[at - 1] ?? 0) << 8);
  return extra.subarray(at, at + size);
}

function findEnd(view: DataView): { end: number; count: number; size: number; offset: number } {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) > view.byteLength) continue;
    return (
      findEnd64(view, at) ?? {
        end: at,
        count: view.getUint16(at + 10, true),
        size: view.getUint32(at + 12, true),
        offset: view.getUint32(at + 16, true),
      }
    );
  }
  throw new Unreadable('truncated', 'no end of the zip directory');
}

/** The end record of ZIP64, whose place the twenty bytes before the plain one tell. */
function findEnd64(view: DataView, plain: number) {
  const locator = plain - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END_64) return undefined;
  return {
    end: at,
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}
