import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cache } from '../../src/evidence/cache.ts';
import { type Examined, examine } from '../../src/evidence/documents.ts';
import { hash } from '../../src/evidence/hash.ts';
import { formatOcrText } from '../../src/evidence/ocr/text-file.ts';
import { picturesOf } from '../../src/evidence/pictures-of.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const PDF = join(FIXTURES, 'small-town/oit/2567/o12/six-months.pdf');
const SCAN = join(FIXTURES, 'scans/mixed.pdf');

let room = '';
let cache: Cache;
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-documents-'));
  await mkdir(join(room, 'content/oit/2567/o12'), { recursive: true });
  cache = await Cache.open(join(room, 'cache'), 'test');
});
afterEach(() => rm(room, { recursive: true, force: true }));

const at = (name: string) => join(room, 'content/oit/2567/o12', name);
const look = (...names: string[]): Promise<Examined> =>
  examine(
    join(room, 'content'),
    names.map((name) => ({ year: 2567, item: 'o12', file: `o12/${name}` })),
    { maxBytes: 1_000_000, cache },
  );
const reasons = async (...names: string[]) => (await look(...names)).problems.map(({ problem }) => problem.reason);

describe('looking into the files of a content folder', () => {
  test('gives the text of each page, its kind, and the hashes of what lies there and of what is published', async () => {
    await cp(PDF, at('a.pdf'));
    const { documents, problems } = await look('a.pdf');
    expect(problems).toEqual([]);
    const document = documents.get('/2567/o12/a.pdf');
    expect(document?.facts).toMatchObject({ kind: 'pdf', sha256: hash(await readFile(PDF)) });
    expect(document?.pages).toMatchObject([{ source: 'text' }]);
    expect(document?.pages[0]?.text).toContain('first six months');
    const copy = await readFile(document?.published ?? '');
    expect({ bytes: copy.length, sha256: hash(copy) }).toEqual(document?.facts.published);
  });

  test('leaves out a file that is not there, which the reader of the content has told', async () => {
    expect(await look('none.pdf')).toEqual({ documents: new Map(), problems: [], ocr: [] });
  });

  test('tells the reason of each file that can’t be published, all at once and in the order they are named', async () => {
    await writeFile(at('empty.pdf'), '');
    await writeFile(at('large.pdf'), Buffer.alloc(1_000_001));
    await writeFile(at('page.pdf'), '<!doctype html><html><body>login</body></html>');
    await writeFile(at('half.pdf'), (await readFile(SCAN)).subarray(0, 20_000));
    expect(await reasons('large.pdf', 'empty.pdf', 'half.pdf', 'page.pdf')).toEqual([
      'too-large',
      'empty',
      'truncated',
      'foreign',
    ]);
  });

  test('refuses a link that leads out of the content folder, and follows one inside it', async () => {
    await cp(PDF, join(room, 'secret.pdf'));
    await symlink(join(room, 'secret.pdf'), at('out.pdf'));
    await cp(PDF, at('a.pdf'));
    await symlink(at('a.pdf'), at('in.pdf'));
    expect(await reasons('out.pdf')).toEqual(['outside']);
    expect((await look('in.pdf')).documents.size).toBe(1);
  });

  test('tells a folder under the name of a file, and a name that is its own link', async () => {
    await mkdir(at('folder.pdf'));
    await symlink(at('circle.pdf'), at('circle.pdf'));
    expect(await reasons('folder.pdf', 'circle.pdf')).toEqual(['unreadable', 'unreadable']);
  });

  test('looks at bytes under another ending as another file: the ending is wrong, not the bytes', async () => {
    await cp(PDF, at('a.pdf'));
    await cp(PDF, at('a.docx'));
    const { documents, problems } = await look('a.pdf', 'a.docx');
    expect([...documents.keys()]).toEqual(['/2567/o12/a.pdf']);
    expect(problems).toMatchObject([{ file: 'o12/a.docx', problem: { reason: 'mismatch', kind: 'pdf' } }]);
  });

  test('takes what it has found before from the cache, by the bytes and not by the name', async () => {
    await cp(PDF, at('a.pdf'));
    await look('a.pdf');
    const entry = `${hash(await readFile(PDF))}.pdf.json`;
    const kept = (await cache.read(entry)) as { facts: { pages: { text: string }[] } };
    expect(kept.facts.pages[0]?.text).toContain('first six months');
    const known = { facts: { ...kept.facts, pages: [{ text: 'จากที่เก็บไว้', source: 'text' }] } };
    await cache.write(entry, JSON.stringify(known));
    await cp(PDF, at('b.pdf'));
    expect((await look('b.pdf')).documents.get('/2567/o12/b.pdf')?.pages).toEqual(known.facts.pages);
  });
});

describe('text that is kept beside a scanned document', () => {
  test('stands for the pages that are pictures, and for no other', async () => {
    await cp(SCAN, at('scan.pdf'));
    const bare = (await look('scan.pdf')).documents.get('/2567/o12/scan.pdf');
    expect(bare?.pages.map(({ source }) => source)).toEqual(['text', 'none']);
    const pages = new Map([
      [1, 'ไม่ใช่ข้อความของหน้านี้'],
      [2, 'ข้อความที่เจ้าหน้าที่แก้แล้ว'],
    ]);
    await writeFile(at('scan.pdf.ocr.txt'), formatOcrText('scan.pdf', { sha256: bare?.facts.sha256 ?? '', pages }));
    const { documents, ocr } = await look('scan.pdf');
    expect(ocr).toEqual([]);
    expect(documents.get('/2567/o12/scan.pdf')?.pages).toMatchObject([
      { source: 'text', text: bare?.pages[0]?.text },
      { source: 'ocr', text: 'ข้อความที่เจ้าหน้าที่แก้แล้ว' },
    ]);
  });

  test('of another document is not used, and told', async () => {
    await cp(SCAN, at('scan.pdf'));
    await writeFile(
      at('scan.pdf.ocr.txt'),
      formatOcrText('scan.pdf', { sha256: 'a'.repeat(64), pages: new Map([[2, 'เก่า']]) }),
    );
    const { documents, ocr } = await look('scan.pdf');
    expect(documents.get('/2567/o12/scan.pdf')?.pages[1]?.source).toBe('none');
    expect(ocr).toMatchObject([{ reason: 'stale', file: 'o12/scan.pdf.ocr.txt', line: 2 }]);
  });
});

describe('pictures of documents', () => {
  test('are page one of a PDF in two widths, made once', async () => {
    await cp(PDF, at('a.pdf'));
    const { documents } = await look('a.pdf');
    const shown = (await picturesOf(documents, cache)).get('/2567/o12/a.pdf');
    expect(shown?.variants.map(({ path, width }) => [path, width])).toEqual([
      ['/2567/o12/pictures/a.pdf-240.webp', 240],
      ['/2567/o12/pictures/a.pdf-480.webp', 480],
    ]);
    const [small] = shown?.variants ?? [];
    expect((await readFile(small?.source ?? '')).subarray(8, 12).toString()).toBe('WEBP');
    await writeFile(small?.source ?? '', 'จากที่เก็บไว้');
    const again = (await picturesOf(documents, cache)).get('/2567/o12/a.pdf');
    expect(again).toEqual(shown);
    expect(await readFile(small?.source ?? '', 'utf8')).toBe('จากที่เก็บไว้');
  });

  test('are none of a table', async () => {
    await cp(join(FIXTURES, 'town/oit/2567/o12/six-months.csv'), at('a.csv'));
    expect((await picturesOf((await look('a.csv')).documents, cache)).size).toBe(0);
  });
});
