import { thaiDay } from './day.ts';
import { RECORD_FILE } from './record.ts';
import { runGit } from './run-git.ts';

/** A commit that last had a file, and the day it was made. */
export interface LastCommit {
  /** Full hash. */
  readonly commit: string;
  /** ISO day in Thailand. */
  readonly date: string;
}

export interface Head extends LastCommit {
  /** Whether the content is as it was committed; the record that a build writes is not counted. */
  readonly isClean: boolean;
  /** Whether all history is there: in a shallow clone what is not found may still have been. */
  readonly isWhole: boolean;
}

/** The commit that a content folder stands at; `undefined` where it is in no repository, or not kept by it. */
export async function headOf(folder: string): Promise<Head | undefined> {
  const [head, kept, isClean, shallow] = await Promise.all([
    git(folder, ['log', '-1', '--format=%H %ct', 'HEAD']),
    git(folder, ['ls-files', '--', 'site.yaml']),
    isAsCommitted(folder, ['.', `:(exclude)${RECORD_FILE}`]),
    git(folder, ['rev-parse', '--is-shallow-repository']),
  ]);
  if (!head || !kept) return undefined;
  const [commit = '', seconds = ''] = head.split(' ');
  return { commit, date: thaiDay(Number(seconds)), isClean, isWhole: shallow === 'false' };
}

/** Whether the content of HEAD is another than a commit's; the record, which is committed after each build, is not counted. */
export async function hasChangedSince(folder: string, commit: string): Promise<boolean> {
  const command = ['diff', '--name-only', '--end-of-options', commit, 'HEAD', '--', '.', `:(exclude)${RECORD_FILE}`];
  return (await git(folder, command, false)) !== '';
}

/** The commit that files of a folder stand at; `undefined` where one differs from it, or git does not keep them. */
export async function commitOf(folder: string, files: readonly [string, ...string[]]): Promise<string | undefined> {
  const [head, kept, isClean] = await Promise.all([
    git(folder, ['rev-parse', '--verify', 'HEAD']),
    git(folder, ['ls-files', '--', files[0]]),
    isAsCommitted(folder, files),
  ]);
  return kept && isClean ? head : undefined;
}

/** What people's systems and editors leave lying about, and no build reads. */
const NOISE = /(?:^"?|\/)(?:\.[^/]*|~\$[^/]*|[^/]*~|Thumbs\.db|desktop\.ini)\/?"?$/i;

/**
 * Whether the files that match differ nowhere from the commit. A file that git is told to overlook counts: it is
 * published all the same.
 */
async function isAsCommitted(folder: string, patterns: readonly string[]): Promise<boolean> {
  const command = ['status', '--porcelain', '--untracked-files=all', '--ignored=matching', '--'];
  const told = await git(folder, [...command, ...patterns], false);
  const changes = told
    ?.split('\n')
    .filter((line) => line !== '' && !(line.startsWith('!!') && NOISE.test(line.slice(3))));
  return changes?.length === 0;
}

/** When a commit was made, in seconds since 1970; `undefined` where the folder's repository does not have it. */
export async function commitTime(folder: string, commit: string): Promise<number | undefined> {
  const seconds = await git(folder, ['show', '-s', '--format=%ct', '--end-of-options', `${commit}^{commit}`]);
  return seconds && /^\d+$/.test(seconds) ? Number(seconds) : undefined;
}

/** The root of the repository that a folder is in; `undefined` where it is in none. */
export function repositoryOf(folder: string): Promise<string | undefined> {
  return git(folder, ['rev-parse', '--show-toplevel']);
}

/** Where a folder lies in its repository, with `/` and one at the end; empty at its root, and where there is none. */
export async function folderInRepository(folder: string): Promise<string> {
  return (await git(folder, ['rev-parse', '--show-prefix'])) ?? '';
}

/**
 * The commits that last had files of a content folder: HEAD where one is only deleted in the working tree, else the
 * parent of the commit that deleted it. Files that no commit is known to have had are left out; where there is no git,
 * all. Never throws.
 *
 * @param files paths in the folder, with `/`
 */
export async function lastCommitsWith(
  folder: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, LastCommit>> {
  const head = files.length > 0 && (await git(folder, ['rev-parse', '--verify', 'HEAD']));
  if (!head) return new Map();
  const commits = new Map<string, string>();
  for (const file of files) {
    const commit = await lastHad(folder, file, head);
    if (commit) commits.set(file, commit);
  }
  if (commits.size === 0) return new Map();
  const dated = await git(folder, ['show', '-s', '--format=%H %ct', ...new Set(commits.values())]);
  const seconds = new Map((dated ?? '').split('\n').map((line) => line.split(' ') as [string, string]));
  return new Map(
    [...commits]
      .filter(([, commit]) => seconds.has(commit))
      .map(([file, commit]) => [file, { commit, date: thaiDay(Number(seconds.get(commit))) }]),
  );
}

/** `lastCommitsWith` for one file. */
export async function lastCommitWith(folder: string, file: string): Promise<LastCommit | undefined> {
  return (await lastCommitsWith(folder, [file])).get(file);
}

/** Hash of the commit that last had a file; `undefined` where none is known to. */
async function lastHad(folder: string, file: string, head: string): Promise<string | undefined> {
  // `-m` shows what a merge has deleted too; the first change shown is against the first parent.
  const found = await git(folder, ['log', '-1', '-m', '--no-renames', '--format=%H %P', '--name-status', '--', file]);
  const [names = '', ...changes] = (found ?? '').split('\n').filter((line) => line !== '');
  const [, parent] = names.split(' ');
  const letter = changes[0]?.[0];
  return letter === 'D' ? parent : letter && head;
}

/** What git answers, trimmed; `undefined` where it fails. */
async function git(folder: string, args: readonly string[], isLiteral = true): Promise<string | undefined> {
  const answer = await runGit(folder, args, { isLiteral });
  return answer.ok ? answer.bytes.toString('utf8').trim() : undefined;
}
