import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type GitAnswer, runGit } from './run-git.ts';

/** A commit that was asked for, or why it can't be had. */
export type FoundCommit =
  | { readonly ok: true; readonly commit: string }
  /** `shallow` where the repository leaves its past out, and the commit may lie there. */
  | { readonly ok: false; readonly why: 'absent' | 'no-repository' | 'unknown' | 'shallow' };

/** Milliseconds: a large section takes a while to be written out. */
const PATIENCE = 120_000;

/**
 * The full hash of a commit in the repository of a folder.
 *
 * @param revision as git has it: a hash or the start of one, a tag, a branch, `HEAD~2`
 */
export async function findCommit(folder: string, revision: string): Promise<FoundCommit> {
  const shallow = await runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok) return { ok: false, why: shallow.why === 'absent' ? 'absent' : 'no-repository' };
  // What begins with a dash would be an option to git.
  const found = revision.startsWith('-')
    ? undefined
    : await runGit(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (found?.ok) return { ok: true, commit: text(found.bytes) };
  return { ok: false, why: text(shallow.bytes) === 'true' ? 'shallow' : 'unknown' };
}

/** Whether what a folder's repository stands at was made from a commit, or is it. */
export async function isInPast(folder: string, commit: string): Promise<boolean> {
  return (await runGit(folder, ['merge-base', '--is-ancestor', commit, 'HEAD'])).ok;
}

/**
 * Writes a commit into an empty folder, as a repository that borrows its past from that of another folder. Nothing is
 * written there, no hook runs, and nothing that git is told on this machine changes the files.
 */
export async function checkOut(from: string, commit: string, into: string): Promise<GitAnswer> {
  const [objects, shallow, format] = await Promise.all(
    [['--git-path', 'objects'], ['--git-path', 'shallow'], ['--show-object-format']].map((what) =>
      runGit(from, ['rev-parse', ...what]),
    ),
  );
  if (!objects?.ok) return objects as GitAnswer;
  const kind = format?.ok ? [`--object-format=${text(format.bytes)}`] : [];
  const made = await runGit(into, ['init', '--quiet', '--template=', ...kind]);
  if (!made.ok) return made;
  const borrowed = join(into, '.git/objects/info/alternates');
  await mkdir(dirname(borrowed), { recursive: true });
  await writeFile(borrowed, `${resolve(from, text(objects.bytes))}\n`);
  if (shallow?.ok) {
    // Only a shallow clone has that file.
    await copyFile(resolve(from, text(shallow.bytes)), join(into, '.git/shallow')).catch(() => {});
  }
  const plain = ['core.autocrlf=false', `core.hooksPath=${join(into, '.git/hooks')}`].flatMap((one) => ['-c', one]);
  return runGit(into, [...plain, 'checkout', '--quiet', '--detach', commit], { patience: PATIENCE });
}

function text(bytes: Buffer): string {
  return bytes.toString('utf8').trim();
}
