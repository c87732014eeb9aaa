import { runGit } from '../permanent/run-git.ts';
import type { Made } from '../supply/sbom.ts';
import { PROJECT } from './paths.ts';

export const LOCK_FILE = 'package-lock.json';

/** The commit that the lock file is of, and its time or that of `SOURCE_DATE_EPOCH`; one that is not committed has neither. */
export async function lockCommit(): Promise<Made> {
  const [head, changes] = await Promise.all([
    runGit(PROJECT, ['log', '-1', '--format=%H %ct']),
    runGit(PROJECT, ['status', '--porcelain', '--', LOCK_FILE]),
  ]);
  const isCommitted = head.ok && changes.ok && changes.bytes.length === 0;
  const [commit, time] = isCommitted ? head.bytes.toString('utf8').trim().split(' ') : [];
  const epoch = process.env['SOURCE_DATE_EPOCH'] || time;
  return { commit, seconds: epoch && /^\d{1,11}$/.test(epoch) ? Number(epoch) : undefined };
}
