import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('load.lua', import.meta.url));
const run = promisify(execFile);

/** How a server is asked. */
export interface Load {
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second in all; as many as can be had where it is left out. */
  readonly rate?: number;
}

export interface LoadFigures {
  /** Requests a second. */
  readonly rate: number;
  /** Bytes of an answer with its head. */
  readonly bytes: number;
  /** Milliseconds in which half and 99 % of the answers were there. */
  readonly p50: number;
  readonly p99: number;
  /** Answers that were none, or said that something is wrong. */
  readonly errors: number;
}

/** Asks a server for paths in turn, by one thread of wrk: the machine's other core is the server's. */
export async function askByWrk(
  wrk: string,
  url: string,
  paths: readonly string[],
  { connections, seconds, rate }: Load,
): Promise<LoadFigures> {
  const pause = rate === undefined ? 0 : Math.max(1, Math.round((connections / rate) * 1000));
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', SCRIPT, url];
  const env = { ...process.env, OIT_PATHS: paths.join(' '), OIT_PAUSE: String(pause) };
  const { stdout } = await run(wrk, args, { env });
  const [, line = ''] = /^OIT (.+)$/m.exec(stdout) ?? [];
  const said = JSON.parse(line) as Record<'requests' | 'bytes' | 'microseconds' | 'p50' | 'p99' | 'errors', number>;
  return {
    rate: said.requests / (said.microseconds / 1e6),
    bytes: said.bytes / said.requests,
    p50: said.p50 / 1000,
    p99: said.p99 / 1000,
    errors: said.errors,
  };
}
