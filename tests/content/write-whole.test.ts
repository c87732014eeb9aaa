import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../src/content/write-whole.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-write-whole-'));
  return () => rm(folder, { recursive: true, force: true });
});

test('a file stands there with all that was written, and nothing beside it', async () => {
  const path = join(folder, 'a.txt');
  await writeFile(path, 'ก่อน');
  await chmod(path, 0o640);
  await writeWhole(path, 'หลัง', (await stat(path)).mode);
  expect(await readFile(path, 'utf8')).toBe('หลัง');
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readdir(folder)).toEqual(['a.txt']);
});

test('whoever may write the file may do so after, whatever a new file may be on this machine', async () => {
  const path = join(folder, 'a.txt');
  await writeFile(path, 'ก่อน');
  await chmod(path, 0o666);
  await writeWhole(path, 'หลัง', (await stat(path)).mode);
  expect((await stat(path)).mode & 0o777).toBe(0o666);
});

test('where it can’t be written, all is as it was', async () => {
  await mkdir(join(folder, 'a.txt/full'), { recursive: true });
  await expect(writeWhole(join(folder, 'a.txt'), 'x')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['a.txt']);
});
