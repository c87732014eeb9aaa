import { lstat, mkdir } from 'node:fs/promises';

/** Whether anything has this path. An error that leaves the question open comes through. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/**
 * Makes a folder where there is none. Unlike `mkdir` with `recursive` it tells why it can't: that answers ENOENT for a
 * disk that can only be read.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  await mkdir(path, { mode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
