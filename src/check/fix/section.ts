import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { itemOfFile } from '../../content/item-file.ts';
import type { Page } from './references.ts';
import { readText } from './text-file.ts';

/** A folder of evidence with the names in it as the disk has them. */
export interface EvidenceFolder {
  readonly year: string;
  readonly item: string;
  readonly names: readonly string[];
}

/** What of a content folder the fixers of names look at, in an order that does not hang on the disk. */
export interface Section {
  readonly pages: readonly Page[];
  readonly folders: readonly EvidenceFolder[];
}

/** Reads it; what can't be opened is left out, since the check tells of it. */
export async function readSection(root: string): Promise<Section> {
  const pages: Page[] = [];
  const folders: EvidenceFolder[] = [];
  for (const year of await names(root, 'oit', (entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name))) {
    const path = `oit/${year}`;
    for (const name of await names(root, path, (entry) => entry.isFile())) {
      const item = itemOfFile(name);
      const file = item && (await readText(root, `${path}/${name}`));
      if (item && file) pages.push({ ...file, year, item });
    }
    for (const item of await names(root, path, (entry) => entry.isDirectory() && /^o\d{1,2}$/.test(entry.name))) {
      folders.push({ year, item, names: await names(root, `${path}/${item}`, (entry) => entry.isFile()) });
    }
  }
  for (const name of await names(root, 'pages', (entry) => entry.isFile() && entry.name.endsWith('.mdx'))) {
    const file = await readText(root, `pages/${name}`);
    if (file) pages.push(file);
  }
  return { pages, folders };
}

async function names(root: string, path: string, isWanted: (entry: Dirent) => boolean): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.name.startsWith('.') && isWanted(entry))
    .map(({ name }) => name)
    .sort();
}
