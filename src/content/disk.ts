import { readdir, readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';

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

/** The disk of this machine; links are followed. */
export function diskAt(root: string): Disk {
  const isFolder = async (path: string) => (await stat(join(root, path)).catch(() => undefined))?.isDirectory();
  return {
    isFolder,
    list: async (path) => {
      const entries = await readdir(join(root, path), { withFileTypes: true });
      return Promise.all(
        entries.map(async (entry) => ({
          name: entry.name,
          isFolder: entry.isSymbolicLink()
            ? ((await isFolder(posix.join(path, entry.name))) ?? false)
            : entry.isDirectory(),
        })),
      );
    },
    size: async (path) => (await stat(join(root, path))).size,
    read: (path) => readFile(join(root, path)),
  };
}
