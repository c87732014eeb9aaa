import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { filesIn } from '../../src/permanent/files.ts';
import { finishSection } from '../../src/publish/finish.ts';
import { SERVERS } from '../support/publishing/sections.ts';
import { writeFiles } from '../support/write-files.ts';

/** A folder of its own for one test, which web servers may enter. */
export async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-publish-'));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a small section by the path of each file, and finishes it as a build does. */
export async function section(
  folder: string,
  files: Readonly<Record<string, string>>,
  commit?: string,
): Promise<string> {
  await writeFiles(folder, files);
  await finishSection(folder, { servers: SERVERS, commit });
  return folder;
}

/** Every file of a folder with its text; `undefined` where there is no such folder. */
export async function textsOf(folder: string): Promise<Record<string, string> | undefined> {
  const paths = await filesIn(folder).catch(() => undefined);
  if (!paths) return undefined;
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  );
}
