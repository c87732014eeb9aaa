import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../content/write-whole.ts';
import { programVersion } from './program-version.ts';

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
    const own = version ?? ownVersion();
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
    try {
      await writeWhole(this.path(name), content);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      // Another version of the program has cleared it meanwhile.
      await mkdir(this.#folder, { recursive: true });
      await writeWhole(this.path(name), content);
    }
  }
}

/** Of this process's own program, which does not change under it: the check and the build ask one after the other. */
function ownVersion(): string {
  known ??= programVersion(ROOMS, FILES);
  return known;
}

let known: string | undefined;

const ROOT = fileURLToPath(new URL('../../.oit/cache/evidence', import.meta.url));

/** All that a reader of files may call: Thai text is repaired, tables are decoded. */
const ROOMS = ['./', '../tables/', '../thai/'].map((room) => new URL(room, import.meta.url));
const FILES = ['../content/sniff.ts', '../../package-lock.json'].map((file) => new URL(file, import.meta.url));
