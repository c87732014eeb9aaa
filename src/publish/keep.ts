import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder } from '../content/flush.ts';
import type { Manifest } from '../permanent/manifest.ts';
import { differing } from '../permanent/manifest.ts';
import { exists } from './folders.ts';
import type { Holder } from './holder.ts';
import { listOf } from './lists.ts';

/**
 * Keeps a section that was replaced, in place of the one that was kept until now, and clears where it came from. One
 * with the same files as are published now is no way back to anything, and the one before it stays.
 *
 * @returns the lists of what was replaced and of what is published now, where they have one
 */
export async function keep(
  replaced: string,
  { out, folder, kept, coming }: Holder,
): Promise<{ readonly before: Manifest | undefined; readonly now: Manifest | undefined }> {
  const [before, now] = await Promise.all([listOf(replaced), listOf(out)]);
  if (!before || !now || differing(before, now).length > 0) {
    if (await exists(kept)) await rename(kept, join(coming.folder, 'older'));
    await rename(replaced, kept);
    await flushFolder(folder);
  }
  await rm(coming.folder, { recursive: true, force: true });
  return { before, now };
}
