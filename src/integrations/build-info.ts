import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT } from '../cli/paths.ts';

export interface BuildInfo {
  readonly version: string;
  /** Full hash of the commit built, or `undefined` outside a git checkout. */
  readonly commit: string | undefined;
}

/** What the colophon says of the program that made the pages. Takes no clock: the same commit gives the same bytes. */
export function buildInfo(): BuildInfo {
  const { version } = JSON.parse(readFileSync(resolve(PROJECT, 'package.json'), 'utf8')) as { version: string };
  return { version, commit: commitOf(PROJECT) };
}

function commitOf(folder: string): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
