import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { tryFileLock } from '../../../src/publish/file-lock.ts';
import { exists } from '../../../src/publish/folders.ts';
import { PROJECT } from '../commands.ts';

/** Folders of builds in the project that no process holds any more. Those of other tests, at work meanwhile, are none. */
export async function abandonedBuilds(): Promise<string[]> {
  const workshops = join(PROJECT, '.oit');
  const abandoned: string[] = [];
  for (const name of await readdir(workshops)) {
    if (!/^build-[0-9a-f]+$/.test(name)) continue;
    const lock = await tryFileLock(join(workshops, `${name}.lock`));
    // A build that ends takes its folder away before it lets go.
    if (lock && (await exists(join(workshops, name)))) abandoned.push(name);
    await lock?.release();
  }
  return abandoned;
}
