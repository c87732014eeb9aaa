import { inflateSync } from 'fflate';
import { decodeName } from './inner-name.ts';
import { readDirectory } from './zip-directory.ts';

const LOCAL = Buffer.from('PK\x03\x04');
const MOST_NAMES = 10_000;
/** `mimetype` of OpenDocument says what it is in less. */
const MOST_PEEK = 200;

/** Names of the files in a zip, also of one that breaks off before its directory. */
export function zipNames(bytes: Uint8Array): string[] {
  try {
    return readDirectory(bytes).map(({ name }) => name);
  } catch {
    return localHeaders(bytes).map(({ name }) => name);
  }
}

/** What stands in the first file of a zip, where it has this name and is short. */
export function peekFirst(bytes: Uint8Array, name: string): string | undefined {
  const first = localHeaders(bytes, 1)[0];
  if (first?.name !== name) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const packed = bytes.subarray(
    first.content,
    first.content + Math.min(view.getUint32(first.at + 18, true), MOST_PEEK),
  );
  if (view.getUint16(first.at + 8, true) === 0) return Buffer.from(packed).toString('latin1');
  try {
    return Buffer.from(inflateSync(packed, { out: new Uint8Array(MOST_PEEK) })).toString('latin1');
  } catch {
    return undefined;
  }
}

/** Headers that stand before each file, found by their marks. */
function localHeaders(bytes: Uint8Array, most = MOST_NAMES) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: { name: string; at: number; content: number }[] = [];
  for (let at = buffer.indexOf(LOCAL); at !== -1 && found.length < most; at = buffer.indexOf(LOCAL, at + 4)) {
    if (at + 30 > bytes.length) break;
    const end = at + 30 + view.getUint16(at + 26, true);
    if (end > bytes.length) break;
    found.push({
      name: decodeName(bytes.subarray(at + 30, end), undefined),
      at,
      content: end + view.getUint16(at + 28, true),
    });
  }
  return found;
}
