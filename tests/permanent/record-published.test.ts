import { spawn } from 'node:child_process';
import { chmod, readdir, readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecord } from '../../src/permanent/read-record.ts';
import { recordedText, recordPublished } from '../../src/permanent/record-published.ts';
import { PROJECT } from '../support/commands.ts';
import { folderWith, hash } from './support.ts';

const PDF = '/2567/o12/a.pdf';

function published(pages: readonly string[], sha256 = hash('a'), today = '2024-04-19') {
  return { current: { pages: new Set(pages), documents: new Map([[PDF, sha256]]) }, today };
}

test('what is new is written, what is the same is not touched', async () => {
  const root = await folderWith({});
  expect(await recordPublished(root, published(['/']))).toEqual({ state: 'written', added: 2, changed: 0 });
  const file = join(root, 'published.json');
  const [text, { mtimeMs }] = [await readFile(file, 'utf8'), await stat(file)];
  expect(await recordPublished(root, published(['/'], hash('a'), '2025-01-01'))).toEqual({ state: 'same' });
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  expect(await recordPublished(root, published(['/'], hash('b')))).toEqual({ state: 'written', added: 0, changed: 1 });
  expect(await readFile(file, 'utf8')).not.toBe(text);
  expect(await readdir(root)).toEqual(['published.json']);
});

test('builds that end at once lose nothing of each other', async () => {
  const root = await folderWith({});
  const module = join(PROJECT, 'src/permanent/record-published.ts');
  const program = (i: number) => `
    import { recordPublished } from ${JSON.stringify(module)};
    for (const letter of 'abc') await recordPublished(${JSON.stringify(root)}, { today: '2024-04-19', current: {
      pages: new Set(['/p${i}-' + letter + '/']), documents: new Map([['/2567/o${i}/a.pdf', letter.repeat(64)]]) } });`;
  const codes = await Promise.all(
    [1, 2, 3, 4].map(
      (i) =>
        new Promise((done) => {
          const child = spawn(process.execPath, ['--input-type=module', '-e', program(i)], { stdio: 'inherit' });
          child.on('close', done);
        }),
    ),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  const { record } = await readRecord(root);
  expect(record?.pages.size).toBe(12);
  expect([...(record?.documents.values() ?? [])].map(({ earlier }) => earlier.length)).toEqual([2, 2, 2, 2]);
  expect(await readdir(root)).toEqual(['published.json']);
});

test('two writes at once in one program wait for each other', async () => {
  const root = await folderWith({});
  await Promise.all(['/a/', '/b/', '/c/'].map((page) => recordPublished(root, published([page]))));
  expect([...((await readRecord(root)).record?.pages.keys() ?? [])]).toEqual(['/a/', '/b/', '/c/']);
});

test('a lock that a killed build left is not waited for', async () => {
  const root = await folderWith({ '.published.json.lock': '' });
  const hourAgo = Date.now() / 1000 - 3600;
  await utimes(join(root, '.published.json.lock'), hourAgo, hourAgo);
  expect(await recordPublished(root, published(['/']))).toMatchObject({ state: 'written' });
});

test('a damaged record is left as it is', async () => {
  const root = await folderWith({ 'published.json': '<<<<<<< HEAD\n{' });
  const recorded = await recordPublished(root, published(['/']));
  expect(recorded).toMatchObject({ state: 'unwritten', reason: 'file' });
  expect(await readFile(join(root, 'published.json'), 'utf8')).toBe('<<<<<<< HEAD\n{');
  expect(recordedText(root, recorded)).toContain('content/published.json เสียหาย');
});

test('a folder that can’t be written is told, and the build goes on', async () => {
  const root = await folderWith({});
  await chmod(root, 0o555);
  // For whoever may write everywhere, a folder that is not there.
  const mayAll = process.getuid?.() === 0;
  const recorded = mayAll
    ? await recordPublished(join(root, 'nowhere'), published(['/']))
    : await recordPublished(root, published(['/']));
  await chmod(root, 0o755);
  expect(recorded).toEqual({ state: 'unwritten', added: 2, changed: 0, reason: 'folder' });
  expect(recordedText(root, recorded)).toMatch(/ที่อยู่ใหม่ 2 แห่ง.*ไม่ได้.*\n {2}วิธีแก้/);
});

test('the build says what it wrote down, and nothing where it wrote nothing', async () => {
  const root = await folderWith({});
  expect(recordedText(root, { state: 'same' })).toBe('');
  expect(recordedText(root, { state: 'written', added: 3, changed: 1 })).toBe(
    '✓ บันทึกที่อยู่ใหม่ 3 แห่ง และเอกสารที่เปลี่ยน 1 ไฟล์ลงใน content/published.json แล้ว ให้ commit ไฟล์นี้ไปพร้อมกับเนื้อหา\n',
  );
});
