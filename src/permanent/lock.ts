import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** A lock this old, in milliseconds, was left by a program that is gone: what it guards takes a few. */
const STALE = 10_000;
const PAUSE = 20;
/** A lock whose time is in the future, or that others keep taking, is not waited for any longer. */
const PATIENCE = 30_000;

/**
 * Does something while no other process does the same. Where the lock can't be made for another reason than that it is
 * there, the error of the file system comes through.
 *
 * @param file is there while the lock is held
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + PATIENCE; ; ) {
    try {
      await (await open(file, 'wx')).close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || Date.now() > until) throw error;
      const found = await stat(file).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > STALE) await rm(file, { force: true });
      else await pause(PAUSE);
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
