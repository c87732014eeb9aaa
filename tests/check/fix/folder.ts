import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { writeFiles } from '../../support/write-files.ts';

/** A content folder of these files alone, removed when the test ends. */
export async function content(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'oit-fix-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const root = join(parent, 'content');
  await writeFiles(root, files);
  return root;
}

export const read = (root: string, path: string) => readFile(join(root, path), 'utf8');

/** Every file of a folder with its bytes, as latin1. */
export async function all(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.sort().map(async (file) => [relative(root, file), await readFile(file, 'latin1')]),
  );
  return Object.fromEntries(texts);
}
