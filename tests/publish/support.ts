import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { filesIn } from '../../src/permanent/files.ts';
import { finishSection } from '../../src/publish/finish.ts';
import { Packer } from '../../src/publish/packer.ts';

const SERVERS = { base: '/ita/', frameAncestors: [], hstsDays: 0 };

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
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await finishSection(folder, {
    servers: SERVERS,
    commit,
    packer: new Packer(),
  });
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
