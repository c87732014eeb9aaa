import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './paths.ts';

/** Runs installed tools one after another, each even where one before it failed; the exit code tells of any failure. */
export function runTools(commands: readonly (readonly [script: string, ...args: string[]])[]): void {
  for (const [script, ...args] of commands) {
    const { status } = spawnSync(process.execPath, [join(PROJECT, 'node_modules', script), ...args], {
      cwd: PROJECT,
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}
