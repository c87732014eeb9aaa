import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What was made from a file, kept by the file's SHA-256, so that no file is looked into twice. A result is good for the
 * very program that made it: each version of the program has a folder of its own, and those of others are cleared.
 */
export class Cache {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @param root where results are kept, outside of what is published; a folder of its own for this process where
   * nothing can be written there
   * @param version names the program that makes the results
   */
  static async open(root = ROOT, version?: string): Promise<Cache> {
    const own = version ?? (await programVersion());
    try {
      return await Cache.#at(root, own);
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      return Cache.#at(await mkdtemp(join(tmpdir(), 'oit-evidence-')), own);
    }
  }

  static async #at(root: string, version: string): Promise<Cache> {
    const folder = join(root, version);
    await mkdir(folder, { recursive: true });
    for (const other of await readdir(root)) {
      if (other !== version) await rm(join(root, other), { recursive: true, force: true });
    }
    return new Cache(folder);
  }

  /** Where a result lies, or will lie. */
  path(name: string): string {
    return join(this.#folder, name);
  }

  /** A result that was kept as JSON; `undefined` where there is none, or only what a full disk left of it. */
  async read<T>(name: string): Promise<T | undefined> {
    try {
      return JSON.parse(await readFile(this.path(name), 'utf8')) as T;
    } catch {
      return undefined;
    }
  }

  /** Keeps a result. It appears whole or not at all, also where two commands make the same one at once. */
  async write(name: string, content: Uint8Array | string): Promise<void> {
    const temporary = this.path(`.${name}-${randomBytes(6).toString('hex')}`);
    try {
      await writeFile(temporary, content);
      await rename(temporary, this.path(name));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
}

const ROOT = fileURLToPath(new URL('../../.oit/cache/evidence', import.meta.url));

/** Hash of the code that looks into files, and of the versions of its libraries. */
async function programVersion(): Promise<string> {
  const hash = createHash('sha256');
  const here = new URL('./', import.meta.url);
  const names = (await readdir(here, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  const files = [...names.map((name) => new URL(name, here)), LOCK, REPAIR];
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

const LOCK = new URL('../../package-lock.json', import.meta.url);
const REPAIR = new URL('../thai/repair.ts', import.meta.url);
