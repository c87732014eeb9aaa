import { join } from 'node:path';
import { fewAtOnce } from '../content/few-at-once.ts';
import { flushFile, flushFolder } from '../content/flush.ts';
import { treeOf } from '../permanent/files.ts';

/** Flushes under way at once: a disk takes what is asked for together in one go. */
const AT_ONCE = 16;

/**
 * Puts a section on the disk, every file and every folder: what is swapped in afterwards is whole also where the power
 * fails.
 */
export async function flushSection(section: string): Promise<void> {
  const { files, folders } = await treeOf(section);
  await fewAtOnce(files, AT_ONCE, (path) => flushFile(join(section, path)));
  await fewAtOnce(folders, AT_ONCE, (path) => flushFolder(join(section, path)));
}
