import { posix } from 'node:path';
import type { Disk, Listed } from '../../content/disk.ts';

/** A file that is kept in memory. */
export interface MemoryFile {
  /** Bytes it has. */
  readonly size: number;
  /** What is in it; nothing where only its name and size matter. */
  readonly bytes?: Uint8Array;
}

/**
 * A folder that is nowhere but in memory: nothing a repository names can be written over, and nothing is left behind.
 *
 * @param files by their paths in the folder, with `/`
 */
export function memoryDisk(files: ReadonlyMap<string, MemoryFile>): Disk {
  const folders = foldersOf(files.keys());
  const fileAt = (path: string) => {
    const file = files.get(path);
    if (!file) throw fault(folders.has(path) ? 'EISDIR' : 'ENOENT', path);
    return file;
  };
  return {
    isFolder: async (path) => (folders.has(path) ? true : files.has(path) ? false : undefined),
    list: async (path) => {
      const names = folders.get(path);
      if (!names) throw fault(files.has(path) ? 'ENOTDIR' : 'ENOENT', path);
      return [...names].map(([name, isFolder]): Listed => ({ name, isFolder }));
    },
    size: async (path) => fileAt(path).size,
    read: async (path) => fileAt(path).bytes ?? new Uint8Array(),
  };
}

/** The names in each folder, and whether they are folders. */
function foldersOf(paths: Iterable<string>): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const folders = new Map<string, Map<string, boolean>>([['.', new Map()]]);
  for (const path of paths) {
    for (let [at, isFolder] = [path, false]; at !== '.'; [at, isFolder] = [posix.dirname(at), true]) {
      const above = posix.dirname(at);
      const names = folders.get(above) ?? new Map<string, boolean>();
      folders.set(above, names.set(posix.basename(at), isFolder || (names.get(posix.basename(at)) ?? false)));
    }
  }
  return folders;
}

function fault(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
