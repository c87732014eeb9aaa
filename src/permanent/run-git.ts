import { execFile } from 'node:child_process';

/** Why git gave no answer: it is not there, it took too long, or it refused, with what it said (in English). */
export type GitFailure =
  | { readonly why: 'absent' }
  | { readonly why: 'too-slow' }
  | { readonly why: 'refused'; readonly told: string };

export type GitAnswer = { readonly ok: true; readonly bytes: Buffer } | ({ readonly ok: false } & GitFailure);

export interface GitOptions {
  /** What git reads from its input. */
  readonly input?: string;
  /** Whether names are taken as they stand; else they may be patterns. */
  readonly isLiteral?: boolean;
  /** Milliseconds. */
  readonly patience?: number;
  /** Bytes of the longest answer that is waited for. */
  readonly most?: number;
}

/** Milliseconds; a mad repository must not hold the check up. */
const PATIENCE = 5_000;

/**
 * Asks git about the repository that a folder is in. No shell; nothing of the caller's repository (a build started by a
 * git hook) leaks in, nothing is written, nothing is fetched. Never throws.
 */
export function runGit(
  folder: string,
  args: readonly string[],
  { input, isLiteral = true, patience = PATIENCE, most = 2 ** 24 }: GitOptions = {},
): Promise<GitAnswer> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const safe = ['core.fsmonitor=false', 'log.showSignature=false', 'core.quotePath=false', 'protocol.allow=never'];
  const settings = safe.flatMap((setting) => ['-c', setting]);
  return new Promise((done) => {
    const child = execFile(
      'git',
      ['-C', folder, ...(isLiteral ? ['--literal-pathspecs'] : []), '--no-pager', ...settings, ...args],
      {
        encoding: 'buffer',
        timeout: patience,
        // A git that hangs may not listen to a polite request either.
        killSignal: 'SIGKILL',
        maxBuffer: most,
        env: { ...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      },
      (error, bytes, told) => done(error ? { ok: false, ...failure(error, told) } : { ok: true, bytes }),
    );
    // It may be gone before it has read everything; its exit tells.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

function failure(error: Error & { code?: unknown; killed?: boolean }, told: Buffer): GitFailure {
  if (error.code === 'ENOENT' || error.code === 'EACCES') return { why: 'absent' };
  if (error.killed && typeof error.code !== 'string') return { why: 'too-slow' };
  return { why: 'refused', told: told.toString('utf8').trim() };
}
