import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fewAtOnce } from '../content/few-at-once.ts';

const FOLDER = 0o755;
const FILE = 0o644;
/** Changed at once: enough to keep the disk busy. */
const AT_ONCE = 8;

/**
 * Lets everybody read a section and only its owner write it, whatever the mask of the machine was and whoever the
 * evidence files were copied from: the web server is another user.
 */
export async function settleModes(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  await chmod(folder, FOLDER);
  await fewAtOnce(entries, AT_ONCE, async (entry) => {
    const isFolder = entry.isDirectory();
    // What a link leads to may lie outside of the section.
    if (isFolder || entry.isFile()) await chmod(join(entry.parentPath, entry.name), isFolder ? FOLDER : FILE);
  });
}
