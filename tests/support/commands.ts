import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  readonly code: number | null;
  /** Both streams, as they came. */
  readonly output: string;
  readonly stdout: string;
}

/**
 * Runs one of the project's commands as `npm run` would, with the content, base and output of `env`. What a test builds
 * is no publication, and is not written into the record of the content.
 */
export function runCommand(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const all =
    command !== 'build'
      ? args
      : args.includes('--record')
        ? args.filter((arg) => arg !== '--record')
        : [...args, '--no-record'];
  const child = spawn(process.execPath, [join(PROJECT, 'src/cli/run.mjs'), command, ...all], {
    env: { ...officersEnvironment(), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, output, stdout })));
}

/** The environment without what Vitest adds to it: the commands run as from an officer's shell. */
export function officersEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV$|OIT_(CONTENT|BASE|OUT)$|TEST$|DEV$|PROD$|MODE$|FORCE_COLOR$)/.test(name),
    ),
  );
}
