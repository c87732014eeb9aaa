import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileLock } from '../../src/publish/file-lock.ts';
import { officersEnvironment, PROJECT } from './commands.ts';

/** Asks for a path under `/ita/`, once the command serves. */
export type Ask = (path: string) => Promise<Response>;

/** All commands that serve do so at one port. */
const PORT = join(tmpdir(), 'oit-test-port');

/**
 * Runs a command that serves until `use` is done with what it serves, and stops it; one at a time, whatever other test
 * files do.
 */
export async function serving<T>(
  command: string,
  env: Record<string, string>,
  use: (ask: Ask) => Promise<T>,
): Promise<T> {
  const lock = await fileLock(PORT);
  const child = spawn(process.execPath, [join(PROJECT, 'src/cli/run.mjs'), command], {
    env: { ...officersEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const ask: Ask = async (path) => {
    for (let tries = 0; tries < 120; tries++) {
      const answer = await fetch(`http://localhost:4321/ita/${path}`).catch(() => undefined);
      if (answer) return answer;
      if (child.exitCode !== null) break;
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error(`${command} served nothing at ${path}\n${said}`);
  };
  try {
    return await use(ask);
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await new Promise((done) =>
      child.exitCode === null && child.signalCode === null ? child.on('close', done) : done(undefined),
    );
    await lock.release();
  }
}
