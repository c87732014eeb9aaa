import { spawn } from 'node:child_process';
import { type Memory, noteMemory } from './process-tree.ts';

export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Beside the environment of the bench; `undefined` takes a variable out of it. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Measured extends Readonly<Memory> {
  readonly seconds: number;
}

/** How often the memory is looked at, in milliseconds. */
const EVERY = 25;

/** Runs a Node program to its end; throws with what it said where it fails. */
export async function measure({ args, cwd, env }: Command): Promise<Measured> {
  const memory: Memory = { largest: 0, together: 0 };
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Only the end is kept: the check of a large archive has much to say.
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
  }
  const looking = setInterval(() => child.pid && noteMemory(memory, child.pid), EVERY);
  const code = await new Promise((done, fail) => child.on('error', fail).on('close', done));
  clearInterval(looking);
  if (code !== 0) throw new Error(`คำสั่ง ${args.join(' ')} จบด้วยรหัส ${code}\n${said}`);
  return { ...memory, seconds: (performance.now() - started) / 1000 };
}
