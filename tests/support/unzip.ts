import { execFileSync } from 'node:child_process';

/** Runs Info-ZIP's `unzip`, which panels of web hosts run too; what it prints. */
export function unzip(...args: string[]): string {
  try {
    return execFileSync('unzip', args, { encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error('this test needs Info-ZIP: apt-get install unzip');
  }
}
