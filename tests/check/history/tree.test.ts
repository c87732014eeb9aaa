import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskOfTree } from '../../../src/check/history/tree.ts';
import type { Disk } from '../../../src/content/disk.ts';
import { folderWith } from '../../permanent/support.ts';
import { commit, git } from '../../support/git.ts';

async function committed(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await folderWith(files);
  git(root, '2024-04-01', 'init', '-q');
  commit(root, '2024-04-01');
  return root;
}

const treeOf = (root: string) => git(root, '2024-04-01', 'rev-parse', 'HEAD^{tree}');

async function diskOf(root: string, tree = treeOf(root)): Promise<Disk> {
  const found = await diskOfTree(root, tree);
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found.disk;
}

const namesIn = async (disk: Disk, path = '.') =>
  (await disk.list(path)).map(({ name, isFolder }) => `${name}${isFolder ? '/' : ''}`).sort();

const textOf = async (disk: Disk, path: string) => Buffer.from(await disk.read(path)).toString('utf8');

describe('the content folder of a commit', () => {
  test('has its texts, and of all else the names', async () => {
    const root = await committed({
      'site.yaml': 'ก\n',
      'oit/2567/o12.mdx': 'ข\r\n',
      'oit/2567/o12/a b.pdf': '%PDF',
      'oit/2567/o12/ก.pdf': '',
    });
    const disk = await diskOf(root);
    expect(await namesIn(disk)).toEqual(['oit/', 'site.yaml']);
    expect(await namesIn(disk, 'oit/2567')).toEqual(['o12.mdx', 'o12/']);
    expect(await namesIn(disk, 'oit/2567/o12')).toEqual(['a b.pdf', 'ก.pdf']);
    expect(await textOf(disk, 'site.yaml')).toBe('ก\n');
    expect(await textOf(disk, 'oit/2567/o12.mdx')).toBe('ข\r\n');
    expect(await disk.size('oit/2567/o12/a b.pdf')).toBe(4);
    expect(await textOf(disk, 'oit/2567/o12/a b.pdf')).toBe('');
  });

  test('tells what is a folder, a file and nothing as a disk does', async () => {
    const disk = await diskOf(await committed({ 'oit/2567/o12.mdx': '' }));
    expect([await disk.isFolder('oit'), await disk.isFolder('oit/2567/o12.mdx'), await disk.isFolder('memo')]).toEqual([
      true,
      false,
      undefined,
    ]);
    await expect(disk.list('memo')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(disk.list('oit/2567/o12.mdx')).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(disk.read('oit')).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(disk.size('constructor')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('has no links and no other repositories, so that nothing outside is opened', async () => {
    const root = await folderWith({ 'site.yaml': 'x' });
    git(root, '2024-04-01', 'init', '-q');
    await symlink('/etc/passwd', join(root, 'memo.yaml'));
    await symlink('/etc', join(root, 'pages'));
    const head = commit(root, '2024-04-01');
    git(root, '2024-04-01', 'update-index', '--add', '--cacheinfo', `160000,${head},oit`);
    const tree = git(root, '2024-04-01', 'write-tree');
    expect(await namesIn(await diskOf(root, tree))).toEqual(['site.yaml']);
  });

  test('has no name that climbs, as only a tree made by hand can have', async () => {
    const root = await committed({ 'site.yaml': 'x' });
    const blob = git(root, '2024-04-01', 'rev-parse', 'HEAD:site.yaml');
    const entry = (name: string) => Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')]);
    const byHand = (...names: string[]) =>
      execFileSync('git', ['-C', root, 'hash-object', '-t', 'tree', '-w', '--stdin', '--literally'], {
        input: Buffer.concat(names.map(entry)),
        encoding: 'utf8',
      }).trim();
    const disk = await diskOf(root, byHand('..', '../x.yaml', '/etc.yaml', 'a//b.yaml', 'site.yaml', 'x/./y.yaml'));
    expect(await namesIn(disk)).toEqual(['site.yaml']);
  });

  test('leaves a text unread that is larger than the reader takes, and all where there are too many', async () => {
    const root = await committed({ 'site.yaml': 'x', 'pages/large.mdx': 'ก'.repeat(400_000) });
    const disk = await diskOf(root);
    expect(await disk.size('pages/large.mdx')).toBe(1_200_000);
    expect(await textOf(disk, 'pages/large.mdx')).toBe('');
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`pages/p${i}.mdx`, 'a'.repeat(1_000_000)]));
    const crowded = await committed(many);
    expect(await diskOfTree(crowded, treeOf(crowded))).toEqual({ ok: false, why: 'too-large' });
  });

  test('is not there where git has not got it, which fetches nothing', async () => {
    const root = await committed({ 'site.yaml': 'x' });
    expect(await diskOfTree(root, '0'.repeat(40))).toMatchObject({ ok: false, why: 'refused' });
    git(root, '2024-05-01', 'config', 'uploadpack.allowFilter', 'true');
    git(root, '2024-05-01', 'rm', '-q', 'site.yaml');
    const tree = treeOf(root);
    commit(root, '2024-05-01');
    const clone = join(dirname(root), 'clone');
    execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${root}`, clone], { stdio: 'ignore' });
    expect(await diskOfTree(clone, tree)).toMatchObject({
      ok: false,
      why: 'refused',
      told: expect.stringContaining('promisor'),
    });
  });
});
