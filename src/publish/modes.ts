import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { fewAtOnce } from '../content/few-at-once.ts';
import { treeOf } from '../permanent/files.ts';

const FOLDER = 0o755;
const FILE = 0o644;
/** Changed at once: enough to keep the disk busy. */
const AT_ONCE = 8;

/**
 * Lets everybody read a section and only its owner write it, whatever the mask of the machine was and whoever the
 * evidence files were copied from: the web server is another user.
 */
export async function settleModes(section: string): Promise<void> {
  const { files, others, folders } = await treeOf(section);
  // What a link leads to may lie outside of the section.
  const plain = new Set(files).difference(new Set(others));
  const modes = [...[...plain].map((path) => [path, FILE] as const), ...folders.map((path) => [path, FOLDER] as const)];
  await fewAtOnce(modes, AT_ONCE, ([path, mode]) => chmod(join(section, path), mode));
}
