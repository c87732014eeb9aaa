import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { Cache } from '../../../src/evidence/cache.ts';
import { examine } from '../../../src/evidence/documents.ts';
import { findScans } from '../../../src/evidence/ocr/find.ts';
import { LanguageDataMissing, languageData } from '../../../src/evidence/ocr/language-data.ts';
import { pictureOfPage } from '../../../src/evidence/ocr/pages.ts';

const SCANS = fileURLToPath(new URL('../../fixtures/scans/', import.meta.url));

let root: string;

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'oit-ocr-find-'));
  root = join(parent, 'content');
  await mkdir(join(root, 'oit/2567/o12'), { recursive: true });
  return () => rm(parent, { recursive: true, force: true });
});

const put = (name: string, bytes: string | Uint8Array) => writeFile(join(root, 'oit/2567/o12', name), bytes);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The scans that are found among these files of o12, each named as evidence in this order. */
async function find(...names: string[]) {
  const items = [{ year: 2567, evidence: names.map((name) => ({ title: name, file: `o12/${name}` })) }];
  const files = [...new Set(names)].map((name) => ({ year: 2567, item: 'o12', file: `o12/${name}` }));
  const { documents } = await examine(root, files, {
    maxBytes: 1_000_000,
    cache: await Cache.open(join(root, '../cache')),
  });
  return findScans(root, items, documents);
}

test('finds the documents that items name and that have pages without text, each once', async () => {
  for (const name of ['mixed.pdf', 'faint-150.jpg']) await put(name, await readFile(join(SCANS, name)));
  await put('text.pdf', await readFile(join(SCANS, '../evidence-town/oit/2567/o12/six-months.pdf')));
  await put('unnamed.jpg', await readFile(join(SCANS, 'faint-150.jpg')));
  await put('table.csv', 'ก,ข\n1,2\n');
  const document = async (name: string, pages: number[]) => ({
    name: `content/oit/2567/o12/${name}`,
    path: join(root, 'oit/2567/o12', name),
    sha256: sha256(await readFile(join(root, 'oit/2567/o12', name))),
    pages,
  });
  expect(await find('faint-150.jpg', 'mixed.pdf', 'text.pdf', 'table.csv', 'mixed.pdf')).toEqual({
    documents: [await document('faint-150.jpg', [1]), await document('mixed.pdf', [2])],
    unreadable: [],
  });
});

test('tells which files can not be looked into, and goes on', async () => {
  const scan = await readFile(join(SCANS, 'faint-150.jpg'));
  await put('broken.jpg', 'x');
  await put('good.jpg', scan);
  await mkdir(join(root, 'oit/2567/o12/folder.jpg'));
  await writeFile(join(root, '../outside.jpg'), scan);
  await symlink('../../../../outside.jpg', join(root, 'oit/2567/o12/link.jpg'));
  const { documents, unreadable } = await find('broken.jpg', 'gone.jpg', 'folder.jpg', 'link.jpg', 'good.jpg');
  expect(documents.map(({ name }) => name)).toEqual(['content/oit/2567/o12/good.jpg']);
  expect(unreadable).toEqual(['broken', 'gone', 'folder', 'link'].map((name) => `content/oit/2567/o12/${name}.jpg`));
});

test('draws a page of a PDF at 300 dots an inch', async () => {
  const mixed = await readFile(join(SCANS, 'mixed.pdf'));
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
