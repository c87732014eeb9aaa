import { execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Commits, monthCommits } from '../../../src/check/history/commits.ts';
import { folderWith } from '../../permanent/support.ts';
import { commit, git } from '../../support/git.ts';

/** A content folder with a text beside it in one repository. */
async function repository() {
  const root = await folderWith({ 'site.yaml': '0' });
  const above = dirname(root);
  git(above, '2023-09-30', 'init', '-q');
  let version = 0;
  const change = async (day: string, file = 'content/site.yaml') => {
    await writeFile(join(above, file), String(++version));
    return commit(above, day);
  };
  return { root, above, change };
}

/** `2024-4 <hash>`, or why there are none. */
async function monthsOf(root: string) {
  const found = await monthCommits(root);
  if ('why' in found) return found.why;
  return found.months.map(({ month, commit: hash }) => `${month.year}-${month.month} ${hash}`);
}

describe('the last commit of each month', () => {
  test('is found of a folder, and not of what lies beside it', async () => {
    const { root, change } = await repository();
    await change('2023-12-01');
    const december = await change('2023-12-31');
    const january = await change('2024-01-01');
    await change('2024-01-02', 'README');
    await change('2024-02-01', 'README');
    const march = await change('2024-03-01');
    expect(await monthsOf(root)).toEqual([`2023-12 ${december}`, `2024-1 ${january}`, `2024-3 ${march}`]);
    const { months, isWhole } = (await monthCommits(root)) as Commits;
    expect(isWhole).toBe(true);
    expect(months.at(-1)?.tree).toBe(git(root, '2024-03-01', 'rev-parse', 'HEAD:content'));
  });

  test('is one of the month in Thailand, which is ahead of UTC', async () => {
    const { root, change } = await repository();
    const april = await change('2024-04-30T16:59:59Z');
    const may = await change('2024-04-30T23:30:00Z');
    expect(await monthsOf(root)).toEqual([`2024-4 ${april}`, `2024-5 ${may}`]);
    // Still May there, and here too, by a clock that stands elsewhere.
    const still = await change('2024-05-31T09:59:59-07:00');
    expect(await monthsOf(root)).toEqual([`2024-4 ${april}`, `2024-5 ${still}`]);
  });

  test('counts a branch from the day it was merged', async () => {
    const { root, above, change } = await repository();
    const april = await change('2024-04-01');
    git(above, '2024-05-01', 'checkout', '-q', '-b', 'side');
    await change('2024-05-01');
    git(above, '2024-06-01', 'checkout', '-q', 'main');
    await change('2024-06-01', 'README');
    git(above, '2024-06-02', 'merge', '-q', '--no-ff', '--no-edit', 'side');
    const merge = git(above, '2024-06-02', 'rev-parse', 'HEAD');
    expect(await monthsOf(root)).toEqual([`2024-4 ${april}`, `2024-6 ${merge}`]);
  });

  test('is sought in the three years before the newest, and not by a clock that ran ahead or had stopped', async () => {
    const { root, change } = await repository();
    await change('2021-03-31');
    const first = await change('2021-04-01');
    await change('2031-01-01');
    await change('1971-02-01');
    const last = await change('2024-03-01');
    expect(await monthsOf(root)).toEqual([`2021-4 ${first}`, `2024-3 ${last}`]);
  });

  test('is read up to HEAD, whatever lies in the folder or on other branches', async () => {
    const { root, above, change } = await repository();
    const april = await change('2024-04-01');
    git(above, '2024-05-01', 'checkout', '-q', '-b', 'side');
    await change('2024-05-01');
    git(above, '2024-06-01', 'checkout', '-q', 'main');
    await writeFile(join(root, 'site.yaml'), 'uncommitted');
    expect(await monthsOf(root)).toEqual([`2024-4 ${april}`]);
  });

  test('is known where it took the folder away, which then has no tree', async () => {
    const { root, above, change } = await repository();
    await change('2024-04-01');
    git(above, '2024-05-01', 'rm', '-rq', 'content');
    commit(above, '2024-05-01');
    await mkdir(root, { recursive: true });
    const { months } = (await monthCommits(root)) as Commits;
    expect(months.map(({ tree }) => tree !== undefined)).toEqual([true, false]);
  });

  test('is found of a folder that is the whole repository', async () => {
    const root = await folderWith({ 'site.yaml': 'x' });
    git(root, '2024-04-01', 'init', '-q');
    const april = commit(root, '2024-04-01');
    const { months } = (await monthCommits(root)) as Commits;
    const tree = git(root, '2024-04-01', 'rev-parse', 'HEAD^{tree}');
    expect(months).toEqual([{ month: { year: 2024, month: 4 }, commit: april, tree }]);
  });

  test('is not followed to where the folder was before', async () => {
    const { above, change } = await repository();
    await change('2024-04-01');
    git(above, '2024-05-01', 'mv', 'content', 'section');
    const moved = commit(above, '2024-05-01');
    expect(await monthsOf(join(above, 'section'))).toEqual([`2024-5 ${moved}`]);
  });

  test('is one of those that a shallow clone has, which is told', async () => {
    const { above, change } = await repository();
    await change('2024-04-01');
    await change('2024-05-01');
    const last = await change('2024-06-01');
    const clone = join(above, 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '2', `file://${above}`, clone], { stdio: 'ignore' });
    const { months, isWhole } = (await monthCommits(join(clone, 'content'))) as Commits;
    expect(isWhole).toBe(false);
    expect(months.map(({ month }) => month.month)).toEqual([5, 6]);
    expect(months.at(-1)?.commit).toBe(last);
  });
});

describe('there are no commits', () => {
  test('of a folder that is in no repository, or is not kept by it, or before the first', async () => {
    expect(await monthsOf(await folderWith({ 'site.yaml': '' }))).toBe('refused');
    expect(await monthsOf('/nowhere')).toBe('refused');
    const { root, above } = await repository();
    expect(await monthsOf(root)).toEqual([]);
    await writeFile(join(above, '.gitignore'), 'content/\n');
    commit(above, '2024-04-01');
    expect(await monthsOf(root)).toEqual([]);
  });

  test('without git, with one that is too old, and with one that never answers', async () => {
    const { root, change } = await repository();
    await change('2024-04-01');
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('PATH', '/nowhere');
    expect(await monthsOf(root)).toBe('absent');
    const bin = await folderWith({});
    const pretend = async (script: string) => {
      await writeFile(join(bin, 'git'), `#!/bin/sh\n${script}\n`);
      await chmod(join(bin, 'git'), 0o755);
      vi.stubEnv('PATH', bin);
    };
    await pretend('echo --is-shallow-repository');
    expect(await monthsOf(root)).toBe('old');
    await pretend("trap '' TERM; while :; do /bin/sleep 1; done");
    const start = performance.now();
    expect(await monthsOf(root)).toBe('too-slow');
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
