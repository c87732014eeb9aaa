import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * A folder beside the output folder (same disk, so that a rename suffices) in which a build is made.
 * Its name carries our process id: what a killed build left is told from what another one is still making.
 */
export class Staging {
  readonly folder: string;
  /** For the tools' caches; never published. */
  readonly cache: string;
  readonly #out: string;
  readonly #root: string;

  private constructor(out: string, root: string) {
    this.#out = out;
    this.#root = root;
    this.folder = join(root, 'new');
    this.cache = join(root, 'cache');
  }

  static async beside(out: string): Promise<Staging> {
    await mkdir(dirname(out), { recursive: true });
    await recover(out);
    const root = await mkdtemp(`${prefix(out)}${process.pid}-`);
    const staging = new Staging(out, root);
    await mkdir(staging.folder);
    return staging;
  }

  /** Puts the new folder in the place of the old one. */
  async swapIn(): Promise<void> {
    // The web server is another user.
    await chmod(this.folder, 0o755);
    if (await exists(this.#out)) await rename(this.#out, join(this.#root, 'old'));
    await rename(this.folder, this.#out);
  }

  /** Removes what is left of the staging. */
  async discard(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }
}

function prefix(out: string): string {
  return join(dirname(out), `.${basename(out)}-`);
}

/** Clears what killed builds left; one killed between its two renames gets the old section back. */
async function recover(out: string): Promise<void> {
  const start = basename(prefix(out));
  for (const name of await readdir(dirname(out))) {
    const pid = name.startsWith(start) ? Number(/^(\d+)-/.exec(name.slice(start.length))?.[1]) : Number.NaN;
    if (Number.isNaN(pid) || isRunning(pid)) continue;
    const left = join(dirname(out), name);
    if (!(await exists(out)) && (await exists(join(left, 'old')))) await rename(join(left, 'old'), out);
    await rm(left, { recursive: true, force: true });
  }
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
