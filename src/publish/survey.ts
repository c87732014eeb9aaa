import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fewAtOnce } from '../content/few-at-once.ts';
import { hash } from '../evidence/hash.ts';
import { type Sum, sumOf } from '../permanent/files.ts';
import { PACKINGS } from '../permanent/packed.ts';
import { isText } from '../servers/types.ts';
import type { Packer } from './packer.ts';

/** Files read at once: enough to keep the disk busy. */
const AT_ONCE = 4;

/** Shown each text of a section once, while it is in the memory; by its path under the base, `/2567/index.html`. */
export type Look = (path: string, bytes: Buffer) => void;

/**
 * Reads each file of a built section once: sums it, shows it, and writes its packed copies beside it.
 *
 * @param paths of its files
 * @returns what lies in the folder afterwards, by path under the base
 */
export async function survey(
  folder: string,
  paths: readonly string[],
  packer: Packer,
  look: Look,
): Promise<Map<string, Sum>> {
  const found = await fewAtOnce(paths, AT_ONCE, async (path) => {
    const file = join(folder, path);
    if (!isText(path)) return [[path, await sumOf(file)] as const];
    const bytes = await readFile(file);
    const sha256 = hash(bytes);
    look(path, bytes);
    const packed = await packer.of(path, bytes, sha256);
    const copies = PACKINGS.flatMap(({ coding, ending }) => {
      const copy = packed.get(coding);
      return copy ? [[path + ending, copy] as const] : [];
    });
    for (const [name, copy] of copies) await writeFile(join(folder, name), copy);
    return [
      [path, { bytes: bytes.length, sha256 }] as const,
      ...copies.map(([name, copy]) => [name, { bytes: copy.length, sha256: hash(copy) }] as const),
    ];
  });
  return new Map(found.flat());
}
