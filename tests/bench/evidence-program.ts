import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a program of this folder as commands run, and gives the JSON it prints: each measuring has a process of its own,
 * so that none is quicker for what an earlier one has warmed up.
 *
 * @throws with what the program said, where it fails
 */
export async function program<T>(name: string, args: readonly string[]): Promise<T> {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const { stdout } = await run(process.execPath, [...process.execArgv, path, ...args]);
  return JSON.parse(stdout) as T;
}
