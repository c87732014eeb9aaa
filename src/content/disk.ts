import { readdir, realpath, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { NotPlain, readPlain } from './plain-file.ts';

export interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * Where the files of a content folder lie: on the disk, or in a commit. Paths are relative to the folder, with `/`, and
 * `.` is the folder itself. What can't be opened is thrown as Node's `fs` does: an `Error` with a `code`.
 */
export interface Disk {
  /** All names in a folder, in any order. */
  list(path: string): Promise<readonly Listed[]>;
  /** Whether a folder is there, or a file; `undefined` where nothing is. */
  isFolder(path: string): Promise<boolean | undefined>;
  /** Bytes of a file. */
  size(path: string): Promise<number>;
  read(path: string): Promise<Uint8Array>;
}

/** The disk of this machine. Links are followed as long as they lead to what lies in the folder: what lies outside is nobody's to publish. */
export function diskAt(root: string): Disk {
  let base: Promise<string> | undefined;
  const inside = async (path: string) => {
    base ??= realpath(root);
    const folder = await base;
    const real = await realpath(join(root, path));
    if (real !== folder && !real.startsWith(folder.endsWith(sep) ? folder : folder + sep))
      throw new NotPlain('EOUTSIDE');
    return real;
  };
  const isFolder = async (path: string) => (await stat(join(root, path)).catch(() => undefined))?.isDirectory();
  return {
    isFolder,
    list: async (path) => {
      const entries = await readdir(await inside(path), { withFileTypes: true });
      return Promise.all(
        entries.map(async (entry) => ({
          name: entry.name,
          isFolder: entry.isSymbolicLink()
            ? ((await isFolder(posix.join(path, entry.name))) ?? false)
            : entry.isDirectory(),
        })),
      );
    },
    size: async (path) => (await stat(await inside(path))).size,
    read: async (path) => readPlain(await inside(path)),
  };
}
