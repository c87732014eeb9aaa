import { readZip, type ZipEntry } from '../archive/zip-read.ts';
import { Unreadable } from '../types.ts';
import { isEncryptedOffice } from './ole2.ts';

/** The parts of an office document by their names, in the order in which they are packed. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks an office document.
 *
 * @throws Unreadable
 */
export function openPackage(bytes: Uint8Array): Parts {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (isEncryptedOffice(bytes)) throw new Unreadable('encrypted');
  return new Map(readZip(bytes).map(({ name, bytes: part }) => [name, part]));
}

export function entriesOf(parts: Parts): ZipEntry[] {
  return [...parts].map(([name, bytes]) => ({ name, bytes }));
}

/** @throws Unreadable `damaged` where the document lacks it */
export function partOf(parts: Parts, name: string): Uint8Array {
  const part = parts.get(name);
  if (!part) throw new Unreadable('damaged', `no ${name}`);
  return part;
}
