import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesIn, keepPages } from '../../src/cli/keep-pages.ts';

async function room(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-pages-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const PAGES = new Map([
  ['README.md', 'หน้าแรก\n'],
  ['content/unit.md', 'หน้าของรหัส\n'],
]);

test('pages are written into a folder that is not there yet', async () => {
  const folder = join(await room(), 'codes');
  expect(await filesIn(folder)).toEqual([]);
  expect(await keepPages(folder, PAGES)).toEqual({ written: ['README.md', 'content/unit.md'], removed: [] });
  expect(await filesIn(folder)).toEqual(['README.md', 'content/unit.md']);
  expect(await readFile(join(folder, 'content/unit.md'), 'utf8')).toBe('หน้าของรหัส\n');
});

test('a page that is as it should be is not touched, a stale one is written and one left over removed', async () => {
  const folder = await room();
  await keepPages(folder, PAGES);
  const before = await stat(join(folder, 'README.md'));
  await writeFile(join(folder, 'content/unit.md'), 'เก่า');
  await mkdir(join(folder, 'gone'));
  await writeFile(join(folder, 'gone/old.md'), 'รหัสที่ไม่มีแล้ว');
  expect(await keepPages(folder, PAGES)).toEqual({ written: ['content/unit.md'], removed: ['gone/old.md'] });
  expect((await stat(join(folder, 'README.md'))).ino).toBe(before.ino);
});
