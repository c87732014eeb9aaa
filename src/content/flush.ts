import { open } from 'node:fs/promises';

/** Windows flushes only what is open for writing, and no folders at all. */
const isWindows = process.platform === 'win32';

/** What file systems answer that have nothing to flush for a folder. */
const NOT_FOR_FOLDERS = new Set(['EINVAL', 'ENOTSUP', 'EISDIR']);

/** Comes back when a file is on the disk, and would outlast a power cut. */
export async function flushFile(path: string): Promise<void> {
  const file = await open(path, isWindows ? 'r+' : 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `flushFile` for the names in a folder: which files it has, and which have been given other names. */
export async function flushFolder(path: string): Promise<void> {
  if (isWindows) return;
  await flushFile(path).catch((error: NodeJS.ErrnoException) => {
    if (!NOT_FOR_FOLDERS.has(error.code ?? '')) throw error;
  });
}
