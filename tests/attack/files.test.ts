import { execFileSync } from 'node:child_process';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { evidence, O12 } from '../fixtures/broken/case.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';
import { attacked, checked, told } from './attacked.ts';

const OUTSIDE = '/etc';

describe('a link that leads out of the content folder is refused, and nothing of what it leads to is told', () => {
  test.each<[attack: string, files: Changes, becomes: string]>([
    ['an item', { 'oit/2567/o9.mdx': { link: '/etc/passwd' } }, 'content/unreadable content/oit/2567/o9.mdx:1'],
    ['site.yaml', { 'site.yaml': { link: '/etc/passwd' } }, 'content/unreadable content/site.yaml:1'],
    ['a yearly file', { 'memo/2567.yaml': { link: '/etc/passwd' } }, 'content/unreadable content/memo/2567.yaml:1'],
    ['a page', { 'pages/privacy.mdx': { link: '/etc/passwd' } }, 'content/unreadable content/pages/privacy.mdx:1'],
    [
      'a frame',
      {
        'frameworks/a.yaml': { link: '/etc/passwd' },
        'site.yaml': { replace: 'framework: oit-2566', by: 'framework: a' },
      },
      'content/unreadable content/frameworks/a.yaml:1',
    ],
    [
      'published.json',
      { 'published.json': { link: '/etc/passwd' } },
      'permanent/record-unreadable content/published.json:1',
    ],
    [
      'a document',
      { 'oit/2567/o12/six-months.pdf': { link: '/etc/passwd' } },
      'evidence/outside content/oit/2567/o12.mdx:8',
    ],
    [
      'the text of a document',
      { 'oit/2567/o12/six-months.pdf.ocr.txt': { link: '/etc/passwd' } },
      'evidence/ocr-fault content/oit/2567/o12/six-months.pdf.ocr.txt:1',
    ],
    ['the folder of an item', { 'oit/2567/o13': { link: OUTSIDE } }, 'content/unreadable content/oit/2567/o13:1'],
    ['the folder of a year', { 'oit/2567': { link: OUTSIDE } }, 'content/unreadable content/oit/2567:1'],
    ['the folder of memos', { memo: { link: OUTSIDE } }, 'content/unreadable content/memo:1'],
    [
      'a file that never ends',
      { 'oit/2567/o9.mdx': { link: '/dev/zero' } },
      'content/unreadable content/oit/2567/o9.mdx:1',
    ],
  ])('%s', async (_, files, becomes) => {
    const check = await attacked(files);
    expect(told(check)).toContain(becomes);
    expect(check.summary.publishable).toBe(becomes.startsWith('evidence/ocr'));
    expect(JSON.stringify(check.diagnostics)).not.toMatch(/root:|passwd”|adduser/);
  });
});

test.each<[attack: string, files: Changes, becomes: string]>([
  [
    'to the folder above it',
    { 'oit/2567/o12/up': { link: '../..' } },
    'content/unnamed-file content/oit/2567/o12/up:1',
  ],
  ['to itself', { 'oit/2567/o9.mdx': { link: 'o9.mdx' } }, 'content/unreadable content/oit/2567/o9.mdx:1'],
  ['to where it stands', { 'oit/2567/o13': { link: '.' } }, 'content/unnamed-file content/oit/2567/o13/o12.mdx:1'],
])('a link %s is followed no further than once', async (_, files, becomes) => {
  expect(told(await attacked(files))).toContain(becomes);
});

describe('what is no file but can be opened like one does not hold the check up', () => {
  const PLACES: readonly (readonly [path: string, becomes: string])[] = [
    ['oit/2567/o9.mdx', 'content/unreadable content/oit/2567/o9.mdx:1'],
    ['site.yaml', 'content/unreadable content/site.yaml:1'],
    ['memo/2567.yaml', 'content/unreadable content/memo/2567.yaml:1'],
    ['published.json', 'permanent/record-unreadable content/published.json:1'],
    ['oit/2567/o12/six-months.pdf', 'evidence/unreadable content/oit/2567/o12.mdx:8'],
    ['oit/2567/o12/six-months.pdf.ocr.txt', 'evidence/ocr-fault content/oit/2567/o12/six-months.pdf.ocr.txt:1'],
  ];

  test.each(PLACES)('a pipe that nobody writes into, as %s', async (path, becomes) => {
    const root = await contentWith({ [path]: null }, { isWhole: false });
    execFileSync('mkfifo', [join(root, path)]);
    expect(told(await checked(root))).toContain(becomes);
  });

  test.each(PLACES)('a socket, as %s', async (path, becomes) => {
    const root = await contentWith({ [path]: null }, { isWhole: false });
    // Its own name must be short, whatever the folder for temporary files is called.
    const server = createServer();
    await new Promise<void>((ready) => server.listen(join(root, path), ready));
    onTestFinished(() => void server.close());
    expect(told(await checked(root))).toContain(becomes);
  });
});

test('a second name of a file outside is a file like any other: it is judged by what is in it', async () => {
  const root = await contentWith({ [O12]: evidence('file: o12/secret.csv') }, { isWhole: false });
  const secret = join(dirname(root), 'secret');
  await writeFile(secret, 'root:x:0:0:root:/root:/bin/sh\n');
  await link(secret, join(root, 'oit/2567/o12/secret.csv'));
  expect(told(await checked(root))).toContain('evidence/foreign content/oit/2567/o12.mdx:5');
});

test('a folder for the content that is itself a link is what it leads to', async () => {
  const root = await contentWith({}, { isWhole: false });
  const elsewhere = join(dirname(root), 'elsewhere');
  await mkdir(elsewhere);
  await rm(join(elsewhere, 'content'), { force: true });
  execFileSync('ln', ['-s', root, join(elsewhere, 'content')]);
  expect((await checked(join(elsewhere, 'content'))).summary.publishable).toBe(true);
});
