import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';

/** Milliseconds that the clocks of the machine and of its files may be apart. */
const SLACK = 2_000;

/**
 * A lock for where the system has none: a file with the id of its process beside the one that is meant. Less sure than
 * a real one, as an id may have been given to another process; not one of before the machine was last started, though.
 *
 * @returns `undefined` where another process holds it
 */
export async function tryProcessLock(path: string): Promise<{ release(): Promise<void> } | undefined> {
  const file = `${path}.process`;
  for (;;) {
    try {
      await writeFile(file, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
      return { release: () => rm(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isHeld(file)) return undefined;
      await rm(file, { force: true });
    }
  }
}

async function isHeld(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return false;
  const started = Date.now() - uptime() * 1000;
  if (found.mtimeMs < started - SLACK) return false;
  const id = Number(await readFile(file, 'utf8').catch(() => ''));
  // Empty for a moment, between its making and its writing.
  return id === 0 ? Date.now() - found.mtimeMs < SLACK : isRunning(id);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
