import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { commitOf, hasChangedSince, headOf, lastCommitsWith, lastCommitWith } from '../../src/permanent/git.ts';
import { commit, git } from '../support/git.ts';
import { folderWith } from './support.ts';

const PDF = 'oit/2567/o12/a.pdf';

async function repository(files: Readonly<Record<string, string>> = { [PDF]: 'a', 'site.yaml': 'x' }) {
  const root = await folderWith(files);
  git(root, '2024-04-19', 'init', '-q');
  return { root, first: commit(root, '2024-04-19') };
}

test('content has changed since a commit where any file of it has, but not where the record was committed', async () => {
  const { root, first } = await repository();
  await writeFile(join(root, 'published.json'), '{}');
  commit(root, '2024-04-20');
  expect(await hasChangedSince(root, first)).toBe(false);
  await writeFile(join(root, PDF), 'b');
  commit(root, '2024-04-21');
  expect(await hasChangedSince(root, first)).toBe(true);
  expect(await hasChangedSince(root, 'f'.repeat(40))).toBe(true);
});

describe('the commit that last had a file', () => {
  test('is the parent of the one that deleted it, with its day', async () => {
    const { root } = await repository();
    await writeFile(join(root, 'other'), 'x');
    const last = commit(root, '2024-04-20');
    git(root, '2024-05-01', 'rm', '-q', PDF);
    commit(root, '2024-05-01');
    commit(root, '2024-05-02');
    expect(await lastCommitWith(root, PDF)).toEqual({ commit: last, date: '2024-04-20' });
  });

  test('is the newest one where the file is only deleted on the disk', async () => {
    const { root } = await repository();
    const head = commit(root, '2024-04-21');
    await rm(join(root, PDF));
    expect(await lastCommitWith(root, PDF)).toEqual({ commit: head, date: '2024-04-21' });
  });

  test('is found of a file that came back and went again', async () => {
    const { root } = await repository();
    git(root, '2024-04-20', 'rm', '-q', PDF);
    commit(root, '2024-04-20');
    git(root, '2024-04-21', 'checkout', '-q', 'HEAD~1', '--', PDF);
    const second = commit(root, '2024-04-21');
    git(root, '2024-04-22', 'mv', PDF, 'oit/2567/o12/renamed.pdf');
    commit(root, '2024-04-22');
    expect(await lastCommitWith(root, PDF)).toEqual({ commit: second, date: '2024-04-21' });
  });

  test('is the one before the merge that brought the deletion', async () => {
    const { root } = await repository();
    git(root, '2024-04-20', 'checkout', '-q', '-b', 'side');
    git(root, '2024-04-20', 'rm', '-q', PDF);
    commit(root, '2024-04-20');
    git(root, '2024-04-21', 'checkout', '-q', 'main');
    await writeFile(join(root, 'other'), 'x');
    const last = commit(root, '2024-04-21');
    git(root, '2024-04-22', 'merge', '-q', '--no-edit', 'side');
    expect(await lastCommitWith(root, PDF)).toEqual({ commit: last, date: '2024-04-21' });
  });

  test('of several files is told of each that one had', async () => {
    const { root, first } = await repository({ [PDF]: 'a', 'b.pdf': 'b', 'site.yaml': 'x' });
    git(root, '2024-04-20', 'rm', '-q', PDF);
    const second = commit(root, '2024-04-20');
    git(root, '2024-04-21', 'rm', '-q', 'b.pdf');
    commit(root, '2024-04-21');
    expect(await lastCommitsWith(root, [PDF, 'never.pdf', 'b.pdf'])).toEqual(
      new Map([
        [PDF, { commit: first, date: '2024-04-19' }],
        ['b.pdf', { commit: second, date: '2024-04-20' }],
      ]),
    );
  });

  test('is not known of a file whose name looks like a command or a pattern', async () => {
    const { root } = await repository();
    const names = ['$(touch hacked)', '--output=hacked', ':(glob)**', '; touch hacked', '-p', '../../etc/passwd', '\n'];
    expect(await lastCommitsWith(root, names)).toEqual(new Map());
    expect(git(root, '2024-04-19', 'status', '--porcelain')).toBe('');
  });

  test('is not known without a repository, a commit, or git', async () => {
    expect(await lastCommitWith(await folderWith({ a: '' }), 'a')).toBeUndefined();
    expect(await lastCommitWith('/nowhere', 'a')).toBeUndefined();
    const empty = await folderWith({ a: '' });
    git(empty, '2024-04-19', 'init', '-q');
    expect(await lastCommitWith(empty, 'a')).toBeUndefined();
    const { root } = await repository();
    vi.stubEnv('PATH', '/nowhere');
    expect(await lastCommitWith(root, PDF)).toBeUndefined();
    expect(await headOf(root)).toBeUndefined();
    vi.unstubAllEnvs();
  });

  test('is not known in a clone that leaves the past out, which is no fault', async () => {
    const { root } = await repository();
    git(root, '2024-04-20', 'rm', '-q', PDF);
    commit(root, '2024-04-20');
    commit(root, '2024-04-21');
    const clone = join(dirname(root), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { stdio: 'ignore' });
    expect(await lastCommitWith(clone, PDF)).toBeUndefined();
    expect(await headOf(clone)).toMatchObject({ isClean: true, isWhole: false, date: '2024-04-21' });
  });

  test('is looked for in the folder’s own repository, also from within another one’s hook', async () => {
    const { root, first } = await repository();
    vi.stubEnv('GIT_DIR', '/nowhere/.git');
    expect(await lastCommitWith(root, PDF)).toEqual({ commit: first, date: '2024-04-19' });
    vi.unstubAllEnvs();
  });
});

describe('the commit a content folder stands at', () => {
  test('is clean where only the record differs, which the build writes itself', async () => {
    const { root, first } = await repository();
    await writeFile(join(root, 'published.json'), '{}');
    expect(await headOf(root)).toEqual({ commit: first, date: '2024-04-19', isClean: true, isWhole: true });
    await writeFile(join(root, 'new.txt'), '');
    expect(await headOf(root)).toMatchObject({ isClean: false });
  });

  test('is not clean for a file that git is told to overlook: it would be published all the same', async () => {
    const { root } = await repository({ 'site.yaml': 'x', '.gitignore': '*.pdf\n.DS_Store\nThumbs.db\n' });
    await mkdir(join(root, 'oit/2567'), { recursive: true });
    for (const noise of ['.DS_Store', 'oit/Thumbs.db']) await writeFile(join(root, noise), '');
    expect(await headOf(root)).toMatchObject({ isClean: true });
    await writeFile(join(root, 'oit/2567/a.pdf'), '');
    expect(await headOf(root)).toMatchObject({ isClean: false });
  });

  test('is not clean for a new file, whatever the machine tells git to show', async () => {
    const { root } = await repository();
    git(root, '2024-04-19', 'config', 'status.showUntrackedFiles', 'no');
    await writeFile(join(root, 'new.txt'), '');
    expect(await headOf(root)).toMatchObject({ isClean: false });
  });

  test('is none where the folder is not kept by the repository around it', async () => {
    const { root } = await repository({ 'site.yaml': 'x', '.gitignore': 'inner/\n', 'inner/site.yaml': 'x' });
    expect(await headOf(join(root, 'inner'))).toBeUndefined();
  });
});

describe('the commit that files stand at', () => {
  test('is there while none of them differs, whatever else does', async () => {
    const { root, first } = await repository({ 'package.json': '{}', 'src/a.ts': 'a', other: 'x' });
    await writeFile(join(root, 'other'), 'y');
    expect(await commitOf(root, ['package.json', 'src'])).toBe(first);
    await writeFile(join(root, 'src/b.ts'), 'b');
    expect(await commitOf(root, ['package.json', 'src'])).toBeUndefined();
  });

  test('is none where they are not kept, or there is no repository', async () => {
    const { root } = await repository();
    await writeFile(join(root, 'package.json'), '{}');
    expect(await commitOf(root, ['package.json'])).toBeUndefined();
    expect(await commitOf(await folderWith({ 'package.json': '{}' }), ['package.json'])).toBeUndefined();
  });
});
