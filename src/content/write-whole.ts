import { randomBytes } from 'node:crypto';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFile, flushFolder } from './flush.ts';

/**
 * Writes a file that appears whole or not at all, also where two commands write it at once, and also where the power
 * fails: it is on the disk before it gets its name, and its name before this comes back.
 *
 * @param mode who may read and write it, as `stat` gives it
 */
export async function writeWhole(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  await writeWholeBy(path, async (beside) => {
    await writeFile(beside, content, { mode });
    // What a new file may be is cut down by the mask of the machine.
    if (mode !== undefined) await chmod(beside, mode & 0o7777);
  });
}

/** The same for a file that is too large to be held. `write` makes it under another name. */
export async function writeWholeBy(path: string, write: (beside: string) => Promise<void>): Promise<void> {
  const folder = dirname(path);
  const beside = join(folder, `.${randomBytes(6).toString('hex')}.new`);
  try {
    await write(beside);
    await flushFile(beside);
    await rename(beside, path);
    await flushFolder(folder);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
