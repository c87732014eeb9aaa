import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileLock, tryFileLock } from './file-lock.ts';
import { makeFolder } from './folders.ts';
import { withHolder } from './holder.ts';
import { type Put, put } from './put.ts';

/** What a build's folder and the file that it holds are called; the folder has something random after it. */
const NAME = 'build-';
const LOCK = '.lock';

/**
 * Where a build is made before anybody sees it.
 *
 * It is made in `workshops` inside the project, since Astro puts its own intermediate files into one shared folder
 * for an output outside of it, where two builds at once would mix. Each holds a file beside its folder while it runs:
 * what a killed build left is told from what another one is still making.
 */
export class Staging {
  /** To be built into. */
  readonly folder: string;
  /** For the tools' caches; never published. */
  readonly cache: string;
  readonly #workshop: string;
  readonly #lock: FileLock;

  private constructor(workshop: string, lock: FileLock) {
    this.#workshop = workshop;
    this.#lock = lock;
    this.folder = join(workshop, 'new');
    this.cache = join(workshop, 'cache');
  }

  /**
   * Clears what killed builds have left, in the workshops and at the output folder, and starts a new one. Fails before
   * anything is built where the output can't be written.
   */
  static async open(workshops: string, out: string): Promise<Staging> {
    await makeFolder(workshops);
    await clearLeftovers(workshops);
    await withHolder(out, async () => {});
    for (;;) {
      const workshop = join(workshops, `${NAME}${randomBytes(6).toString('hex')}`);
      // Held before it is there, so that no other build finds it without an owner.
      const lock = await tryFileLock(`${workshop}${LOCK}`);
      if (!lock) continue;
      const staging = new Staging(workshop, lock);
      await mkdir(staging.folder, { recursive: true });
      return staging;
    }
  }

  /** Puts what was built in the place of the section that is published. */
  publish(out: string, options: { readonly isKept: boolean }): Promise<Put> {
    return put(this.folder, out, options);
  }

  /** Removes what is left of the staging. */
  async discard(): Promise<void> {
    await rm(this.#workshop, { recursive: true, force: true });
    await this.#lock.release();
  }
}

/** Removes the folders of builds whose process is gone. */
async function clearLeftovers(workshops: string): Promise<void> {
  const names = (await readdir(workshops)).filter((name) => name.startsWith(NAME));
  for (const folder of new Set(names.map((name) => name.split('.')[0] ?? name))) {
    const lock = await tryFileLock(join(workshops, `${folder}${LOCK}`));
    if (!lock) continue;
    await rm(join(workshops, folder), { recursive: true, force: true });
    await lock.release();
  }
}
