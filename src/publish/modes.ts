import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { treeOf } from '../permanent/files.ts';

const FOLDER = 0o755;
const FILE = 0o644;

/**
 * Lets everybody read a section and only its owner write it, whatever the mask of the machine was and whoever the
 * evidence files were copied from: the web server is another user.
 */
export async function settleModes(section: string): Promise<void> {
  const { files, others, folders } = await treeOf(section);
  // What a link leads to may lie outside of the section.
  const plain = new Set(files).difference(new Set(others));
  for (const path of plain) chmodSync(join(section, path), FILE);
  for (const path of folders) chmodSync(join(section, path), FOLDER);
}
