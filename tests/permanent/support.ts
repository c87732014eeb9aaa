import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { filesIn, sumOf } from '../../src/permanent/files.ts';
import { MANIFEST_FILE, manifestText } from '../../src/permanent/manifest.ts';
import type { PublishedDocument, PublishedRecord } from '../../src/permanent/record.ts';
import { writeFiles } from '../support/write-files.ts';

/** The list of what lies in a folder, as a build would write it. */
export async function manifestOf(folder: string, about: Parameters<typeof manifestText>[1]): Promise<string> {
  const paths = (await filesIn(folder)).filter((path) => path !== `/${MANIFEST_FILE}`);
  const sums = paths.map(async (path) => [path, await sumOf(join(folder, path))] as const);
  return manifestText(await Promise.all(sums), about);
}

/** A hash that can be told from others: `hash('a')` is 64 times `a`. */
export const hash = (letter: string) => letter.repeat(64);

/** A record in short: pages with their days, documents with their hash and day. */
export function record(
  pages: Readonly<Record<string, string>>,
  documents: Readonly<Record<string, Partial<PublishedDocument>>> = {},
): PublishedRecord {
  return {
    pages: new Map(Object.entries(pages)),
    documents: new Map(
      Object.entries(documents).map(([path, one]) => [
        path,
        { first: '2024-04-19', sha256: hash('a'), earlier: [], ...one },
      ]),
    ),
  };
}

/** A folder of its own for one test, named `content` as an officer's is; gone when the test ends. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'oit-permanent-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const root = join(parent, 'content');
  await mkdir(root);
  await writeFiles(root, files);
  return root;
}
