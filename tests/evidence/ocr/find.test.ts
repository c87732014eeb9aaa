import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { findScans } from '../../../src/evidence/ocr/find.ts';
import { LanguageDataMissing, languageData } from '../../../src/evidence/ocr/language-data.ts';
import { pagesWithoutText, pictureOfPage } from '../../../src/evidence/ocr/pages.ts';
import { Unreadable } from '../../../src/evidence/types.ts';

const SCANS = fileURLToPath(new URL('../../fixtures/scans/', import.meta.url));

let root: string;

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'oit-ocr-find-'));
  root = join(parent, 'content');
  await mkdir(join(root, 'oit/2567/o12'), { recursive: true });
  return () => rm(parent, { recursive: true, force: true });
});

const put = (name: string, bytes: string | Uint8Array) => writeFile(join(root, 'oit/2567/o12', name), bytes);
const item = (...files: string[]) => [
  { year: 2567, evidence: files.map((file) => ({ title: file, file: `o12/${file}` })) },
];
const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

test('finds the documents that items name and that have pages without text, each once', async () => {
  for (const name of ['a.pdf', 'b.jpg', 'text.pdf', 'unnamed.pdf', 'table.csv']) await put(name, name);
  const pages = async (bytes: Uint8Array) => (Buffer.from(bytes).toString() === 'text.pdf' ? [] : [2, 5]);
  const found = await findScans(root, item('b.jpg', 'a.pdf', 'text.pdf', 'table.csv', 'a.pdf'), pages);
  expect(found).toEqual({
    documents: ['b.jpg', 'a.pdf'].map((name) => ({
      name: `content/oit/2567/o12/${name}`,
      path: join(root, 'oit/2567/o12', name),
      sha256: sha256(name),
      pages: [2, 5],
    })),
    unreadable: [],
  });
});

test('tells which files can not be looked into, and goes on', async () => {
  await put('broken.pdf', 'x');
  await put('good.pdf', 'good');
  await mkdir(join(root, 'oit/2567/o12/folder.pdf'));
  await writeFile(join(root, '../outside.pdf'), 'good');
  await symlink('../../../../outside.pdf', join(root, 'oit/2567/o12/link.pdf'));
  const pages = async (bytes: Uint8Array) => {
    if (bytes.length === 1) throw new Unreadable('damaged');
    return [1];
  };
  const { documents, unreadable } = await findScans(
    root,
    item('broken.pdf', 'gone.pdf', 'folder.pdf', 'link.pdf', 'good.pdf'),
    pages,
  );
  expect(documents.map(({ name }) => name)).toEqual(['content/oit/2567/o12/good.pdf']);
  expect(unreadable).toEqual(['broken', 'gone', 'folder', 'link'].map((name) => `content/oit/2567/o12/${name}.pdf`));
});

test('knows the pages of a PDF that are scanned, and draws them at 300 dots an inch', async () => {
  const mixed = await readFile(join(SCANS, 'mixed.pdf'));
  expect(await pagesWithoutText(mixed, 'pdf')).toEqual([2]);
  const { width, height, channels, dpi } = await pictureOfPage(mixed, 'pdf', 2);
  expect([Math.abs(width - 8.27 * 300) < 10, Math.abs(height - 11.69 * 300) < 10, channels, dpi]).toEqual([
    true,
    true,
    4,
    300,
  ]);
});

test('takes a picture file for one page, with the resolution it tells', async () => {
  const picture = await readFile(join(SCANS, 'faint-150.jpg'));
  expect(await pagesWithoutText(picture, 'jpg')).toEqual([1]);
  expect(await pictureOfPage(picture, 'jpg', 1)).toMatchObject({ channels: 1, dpi: 150 });
});

test('gathers the data of both languages in one folder, and mends what is broken there', async () => {
  const folder = join(root, 'languages');
  expect(await languageData(folder)).toBe(folder);
  const whole = await readFile(join(folder, 'tha.traineddata.gz'));
  await writeFile(join(folder, 'tha.traineddata.gz'), 'half');
  await languageData(folder);
  expect(await readFile(join(folder, 'tha.traineddata.gz'))).toEqual(whole);
});

test('says so where the data of a language is not installed', async () => {
  await expect(languageData(join(root, 'languages'), join(root, 'nowhere.js'))).rejects.toThrow(LanguageDataMissing);
});
