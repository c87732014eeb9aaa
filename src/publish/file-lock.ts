import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { nativeFiles } from './native.ts';
import { tryProcessLock } from './process-lock.ts';

/** What this process holds, until it lets go or ends. */
export interface FileLock {
  /** Lets go, and removes the file. */
  release(): Promise<void>;
}

/** Milliseconds between two tries. */
const PAUSE = 50;

/**
 * Holds a file where no other process does. The system itself lets go when a process ends, however it ends: what a
 * killed one has left can't be taken for one at work, as a process id can that was given to another since.
 *
 * @returns `undefined` where another process holds it
 */
export async function tryFileLock(path: string): Promise<FileLock | undefined> {
  const addon = await nativeFiles();
  if (!addon) return tryProcessLock(path);
  for (;;) {
    const file = await open(path, 'a', 0o600);
    try {
      if (!addon.tryLock(file.fd)) {
        await file.close();
        return undefined;
      }
    } catch {
      await file.close();
      // A share that has no locks.
      return tryProcessLock(path);
    }
    if (await isStill(path, file)) return { release: () => release(path, file) };
    // Whoever held it has removed it between our two steps.
    await file.close();
  }
}

/** `tryFileLock`, as soon as it is free. */
export async function fileLock(path: string): Promise<FileLock> {
  for (;;) {
    const lock = await tryFileLock(path);
    if (lock) return lock;
    await pause(PAUSE);
  }
}

async function isStill(path: string, file: FileHandle): Promise<boolean> {
  const [held, found] = await Promise.all([file.stat(), stat(path).catch(() => undefined)]);
  return found?.ino === held.ino && found.dev === held.dev;
}

async function release(path: string, file: FileHandle): Promise<void> {
  try {
    await rm(path, { force: true });
  } finally {
    await file.close();
  }
}
