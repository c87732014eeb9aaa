import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../content/write-whole.ts';
import { treeOf } from '../permanent/files.ts';

/** Paths of the files in a folder and its own folders, with `/`, sorted; none where there is no folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const { files } = await treeOf(folder).catch(() => ({ files: [] }));
  return files.map((path) => path.slice(1)).sort();
}

/** Makes a folder hold these pages and no other file. What is there already is left as it is. */
export async function keepPages(
  folder: string,
  pages: ReadonlyMap<string, string>,
): Promise<{ readonly written: readonly string[]; readonly removed: readonly string[] }> {
  const written = await writePages(folder, pages);
  const removed = (await filesIn(folder)).filter((path) => !pages.has(path));
  for (const path of removed) await rm(join(folder, path));
  return { written, removed };
}

/** Writes pages into a folder, those that are not there already as they should be; other files are not touched. */
export async function writePages(folder: string, pages: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [path, text] of pages) {
    const at = join(folder, path);
    if ((await readFile(at, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(dirname(at), { recursive: true });
    await writeWhole(at, text);
    written.push(path);
  }
  return written;
}
