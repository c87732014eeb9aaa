import { cp, rename } from 'node:fs/promises';

/** Gives a file or folder another place; across disks, where that can't be done, it is copied. */
export async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}
