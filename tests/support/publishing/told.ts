import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { PROJECT } from '../commands.ts';
import type { Told } from './steps.ts';

/** Where the programs and their preload lie. */
export const inPublishing = (name: string) => join(PROJECT, 'tests/support/publishing', name);

/** Runs a program and gives what it does with files, step by step. */
export async function toldBy(args: readonly string[]): Promise<Told[]> {
  const child = spawn(process.execPath, ['--import', inPublishing('watched-files.mjs'), ...args], {
    stdio: ['pipe', 'ignore', 'inherit', 'pipe'],
    env: { ...process.env, FILES_TOLD: '1' },
  });
  child.stdin?.end('go\n');
  const steps: Told[] = [];
  createInterface({ input: child.stdio[3] as Readable }).on('line', (line) => steps.push(JSON.parse(line) as Told));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} failed`);
  return steps;
}

/** Runs a program that is to fail, and gives what it says. */
export async function tryPublishing(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, ['--import', inPublishing('watched-files.mjs'), ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  child.stdin?.end('go\n');
  await once(child, 'close');
  return said;
}
