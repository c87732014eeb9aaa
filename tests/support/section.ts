import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readiness, type Section } from '../../src/publish/ready.ts';
import { manifestOf } from '../permanent/support.ts';
import { writeFiles } from './write-files.ts';

/** Writes a small built section into a folder, with the list of its files, and reads it as a command would. */
export async function writeSection(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  about: { readonly base?: string; readonly commit?: string } = {},
): Promise<Section> {
  await writeFiles(folder, files);
  await writeFile(join(folder, 'manifest.json'), await manifestOf(folder, { base: '/ita/', ...about }));
  const found = await readiness(folder);
  if (!found.ok) throw new Error(`the section of the test is not whole: ${found.why}`);
  return found.section;
}
