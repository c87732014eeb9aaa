import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from '../evidence/hash.ts';
import { MANIFEST_FILE } from '../permanent/manifest.ts';

/** What tells one section from another: the sum of its list of files, which has the sums of all of them. */
export async function markOf(section: string): Promise<string> {
  const list = await readFile(join(section, MANIFEST_FILE)).catch((error: NodeJS.ErrnoException) => {
    // A folder that is replaced need not be a section.
    if (error.code !== 'ENOENT') throw error;
    return '';
  });
  return hash(list);
}
