import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from '../evidence/hash.ts';
import { MANIFEST_FILE } from '../permanent/manifest.ts';
import type { Section } from './ready.ts';

/** A file of a section is not what the list of its files says: another build has taken its place meanwhile. */
export class Changed extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`changed: ${path}`);
    this.path = path;
  }
}

/**
 * A file of a section, by its path in the list. What leaves this machine is held to the list once more, so that two
 * builds never mix on their way out.
 *
 * @throws Changed
 */
export async function readListed({ folder, manifest, text }: Section, path: string): Promise<Buffer> {
  const bytes = await readFile(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Changed(path) : error;
  });
  const isSame =
    path === `/${MANIFEST_FILE}` ? bytes.toString('utf8') === text : hash(bytes) === manifest.files.get(path)?.sha256;
  if (!isSame) throw new Changed(path);
  return bytes;
}
