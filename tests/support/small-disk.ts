import { execFileSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A disk of its own for one test. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it until only so many bytes are left. */
  fill(left: number): Promise<void>;
  /** Frees what was filled. */
  free(): Promise<void>;
  /** From now on it can only be read. */
  close(): void;
}

/**
 * Mounts a disk in memory at a folder until the test ends.
 *
 * @param bytes how large it is
 * @returns `undefined` where this process may mount nothing
 */
export async function smallDisk(folder: string, bytes: number): Promise<SmallDisk | undefined> {
  await mkdir(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=755`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: async (left) => {
      await rm(filler, { force: true });
      const { bavail, bsize } = await statfs(folder);
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
    },
    free: () => rm(filler),
    close: () => execFileSync('mount', ['-o', 'remount,ro', folder]),
  };
}
