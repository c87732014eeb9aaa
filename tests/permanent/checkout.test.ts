import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkOut, findCommit, isInPast } from '../../src/permanent/checkout.ts';
import { filesIn } from '../../src/permanent/files.ts';
import { headOf } from '../../src/permanent/git.ts';
import { commit, git } from '../support/git.ts';
import { folderWith } from './support.ts';

async function repository() {
  const root = await folderWith({ 'site.yaml': 'เดิม\n', 'oit/a.csv': 'ก,ข\n1,2\n' });
  git(root, '2024-04-19', 'init', '-q');
  const first = commit(root, '2024-04-19');
  await writeFile(join(root, 'site.yaml'), 'ใหม่\n');
  return { root, first, second: commit(root, '2024-05-20') };
}

/** A clone that has the last commit only. */
function shallowOf(root: string): string {
  const clone = join(dirname(root), 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { stdio: 'ignore' });
  return clone;
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-checkout-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('a commit', () => {
  test('is found by all that git has for it', async () => {
    const { root, first, second } = await repository();
    git(root, '2024-05-20', 'tag', 'v1', first);
    for (const name of [first, first.slice(0, 8), 'HEAD~1', 'v1']) {
      expect(await findCommit(root, name)).toEqual({ ok: true, commit: first });
    }
    expect(await findCommit(root, 'main')).toEqual({ ok: true, commit: second });
  });

  test.each(['nope', 'f'.repeat(40), '--all', '-n1', '', 'HEAD:site.yaml'])('is not found as %j', async (name) => {
    const { root } = await repository();
    expect(await findCommit(root, name)).toEqual({ ok: false, why: 'unknown' });
  });

  test('may lie in the past that a shallow clone leaves out', async () => {
    const { root, first, second } = await repository();
    const clone = shallowOf(root);
    expect(await findCommit(clone, first)).toEqual({ ok: false, why: 'shallow' });
    expect(await findCommit(clone, second)).toEqual({ ok: true, commit: second });
  });

  test('is nowhere without a repository, and without git', async () => {
    expect(await findCommit(await folderWith({}), 'HEAD')).toEqual({ ok: false, why: 'no-repository' });
    const { root } = await repository();
    vi.stubEnv('PATH', '/nowhere');
    expect(await findCommit(root, 'HEAD')).toEqual({ ok: false, why: 'absent' });
    vi.unstubAllEnvs();
  });

  test('is in the past of what is checked out, or of another branch', async () => {
    const { root, first, second } = await repository();
    expect(await isInPast(root, first)).toBe(true);
    expect(await isInPast(root, second)).toBe(true);
    git(root, '2024-05-21', 'checkout', '-q', '--detach', first);
    expect(await isInPast(root, second)).toBe(false);
  });
});

describe('a commit written out', () => {
  test('is as it was committed, with its past, and nothing in the other folder changes', async () => {
    const { root, first } = await repository();
    await writeFile(join(root, 'oit/a.csv'), 'ยังไม่ commit');
    const before = await listing(root);
    const into = await emptyFolder();
    expect(await checkOut(root, first, into)).toMatchObject({ ok: true });
    expect(await readFile(join(into, 'site.yaml'), 'utf8')).toBe('เดิม\n');
    expect(await readFile(join(into, 'oit/a.csv'), 'utf8')).toBe('ก,ข\n1,2\n');
    expect(await headOf(into)).toEqual({ commit: first, date: '2024-04-19', isClean: true, isWhole: true });
    expect(await listing(root)).toEqual(before);
  });

  test('does not hang on what git is told on this machine, and runs none of its hooks', async () => {
    const { root, second } = await repository();
    const home = await emptyFolder();
    const trap = join(home, 'hooks/post-checkout');
    await mkdir(dirname(trap));
    await writeFile(trap, `#!/bin/sh\ntouch '${home}/ran'\n`);
    await chmod(trap, 0o755);
    await writeFile(
      join(home, '.gitconfig'),
      `[core]\n autocrlf = true\n eol = crlf\n hooksPath = ${dirname(trap)}\n[init]\n templateDir = ${home}\n`,
    );
    vi.stubEnv('HOME', home);
    const into = await emptyFolder();
    expect(await checkOut(root, second, into)).toMatchObject({ ok: true });
    vi.unstubAllEnvs();
    expect(await readFile(join(into, 'oit/a.csv'), 'utf8')).toBe('ก,ข\n1,2\n');
    expect(await readdir(home)).not.toContain('ran');
  });

  test('may be the one that a shallow clone has, and is told where it can’t be had', async () => {
    const { root, first, second } = await repository();
    const clone = shallowOf(root);
    const into = await emptyFolder();
    expect(await checkOut(clone, second, into)).toMatchObject({ ok: true });
    expect(await headOf(into)).toMatchObject({ commit: second, isClean: true, isWhole: false });
    expect(await checkOut(clone, first, await emptyFolder())).toMatchObject({ ok: false, why: 'refused' });
  });
});

/** Every file of a folder with what it holds, its repository included. */
async function listing(folder: string): Promise<string[]> {
  const paths = await filesIn(folder);
  return Promise.all(paths.map(async (path) => `${path} ${await readFile(join(folder, path), 'base64')}`));
}
