import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { move } from './move.ts';

/**
 * Where a build is made before anybody sees it, and how it takes the place of the one before.
 *
 * It is made in `workshops` inside the project, since Astro puts its own intermediate files into one shared folder
 * for an output outside of it, where two builds at once would mix. It is then brought beside the output folder, so
 * that the swap is two renames on one disk. Folder names carry our process id: what a killed build left is told
 * from what another one is still making.
 */
export class Staging {
  /** To be built into. */
  readonly folder: string;
  /** For the tools' caches; never published. */
  readonly cache: string;
  readonly #workshop: string;
  readonly #out: string;

  private constructor(workshop: string, out: string) {
    this.#workshop = workshop;
    this.#out = out;
    this.folder = join(workshop, 'new');
    this.cache = join(workshop, 'cache');
  }

  static async open(workshops: string, out: string): Promise<Staging> {
    await mkdir(dirname(out), { recursive: true });
    await mkdir(workshops, { recursive: true });
    for (const left of await leftovers(workshops, 'build-')) await rm(left, { recursive: true, force: true });
    await recover(out);
    const staging = new Staging(await mkdtemp(join(workshops, `build-${process.pid}-`)), out);
    await mkdir(staging.folder);
    return staging;
  }

  /** Puts what was built in the place of the old section. */
  async swapIn(): Promise<void> {
    // The web server is another user.
    await chmod(this.folder, 0o755);
    const beside = await mkdtemp(join(dirname(this.#out), `${prefix(this.#out)}${process.pid}-`));
    const fresh = join(beside, 'new');
    try {
      await move(this.folder, fresh);
      if (await exists(this.#out)) await rename(this.#out, join(beside, 'old'));
      await rename(fresh, this.#out);
    } finally {
      if (await exists(this.#out)) await rm(beside, { recursive: true, force: true });
    }
  }

  /** Removes what is left of the staging. */
  async discard(): Promise<void> {
    await rm(this.#workshop, { recursive: true, force: true });
  }
}

function prefix(out: string): string {
  return `.${basename(out)}-`;
}

/** Clears what killed builds left beside the output; one killed between its two renames gets the old section back. */
async function recover(out: string): Promise<void> {
  for (const left of await leftovers(dirname(out), prefix(out))) {
    if (!(await exists(out)) && (await exists(join(left, 'old')))) await rename(join(left, 'old'), out);
    await rm(left, { recursive: true, force: true });
  }
}

/** Folders of builds whose process is gone. */
async function leftovers(folder: string, start: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(start));
  return names
    .filter((name) => {
      const pid = /^(\d+)-/.exec(name.slice(start.length))?.[1];
      return pid !== undefined && !isRunning(Number(pid));
    })
    .map((name) => join(folder, name));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
