import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from '../evidence/hash.ts';
import { type Sum, sumOf } from '../permanent/files.ts';
import { PACKINGS } from '../permanent/packed.ts';
import { isText } from '../servers/types.ts';
import { pack } from './compress.ts';

/** Copies that are being written at once, beside the packing of the next. */
const MOST_UNDER_WAY = 32;

/** Shown each text of a section once, while it is in the memory; by its path under the base, `/2567/index.html`. */
export type Look = (path: string, bytes: Buffer) => void;

/**
 * Reads each file of a built section once: sums it, shows it, and writes its packed copies beside it.
 *
 * @param paths of its files
 * @returns what lies in the folder afterwards, by path under the base
 */
export async function survey(folder: string, paths: readonly string[], look: Look): Promise<Map<string, Sum>> {
  const sums = new Map<string, Sum>();
  let written: Promise<void>[] = [];
  for (const path of paths) {
    const file = join(folder, path);
    if (!isText(path)) {
      sums.set(path, await sumOf(file));
      continue;
    }
    // Texts are small and were written just now: to ask another thread for them takes longer than to read them.
    const bytes = readFileSync(file);
    sums.set(path, { bytes: bytes.length, sha256: hash(bytes) });
    look(path, bytes);
    const packed = pack(path, bytes);
    for (const { coding, ending } of PACKINGS) {
      const copy = packed.get(coding);
      if (!copy) continue;
      const write = writeFile(file + ending, copy);
      // Thrown where all of them are waited for; until then a full disk is nobody's.
      write.catch(() => {});
      written.push(write);
      sums.set(path + ending, { bytes: copy.length, sha256: hash(copy) });
    }
    if (written.length >= MOST_UNDER_WAY) {
      await Promise.all(written);
      written = [];
    }
  }
  await Promise.all(written);
  return sums;
}
