import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readRecord, readText } from '../../src/permanent/read-record.ts';
import { EMPTY_RECORD, recordText } from '../../src/permanent/record.ts';
import { commit, git } from '../support/git.ts';
import { expectWellTold } from '../support/well-told.ts';
import { folderWith, hash, record } from './support.ts';

const RECORD = record(
  { '/2567/': '2024-04-20', '/': '2024-04-19' },
  {
    '/2567/o12/b.pdf': { earlier: [{ sha256: hash('b'), until: '2024-05-01' }] },
    '/2567/o12/a.csv': {},
  },
);

/** Code and line of each finding of a text, all well told. */
async function faults(text: string): Promise<string[]> {
  const root = await folderWith({ 'published.json': text });
  const { diagnostics, record: read } = await readRecord(root);
  expect(read).toBeUndefined();
  await expectWellTold(diagnostics, root);
  return diagnostics.map(({ code, line }: Diagnostic) => `${code} ${line}`);
}

describe('the record as a file', () => {
  test('is sorted and has one address a line', () => {
    expect(recordText(RECORD)).toMatchInlineSnapshot(`
      "{
        "note": "โปรแกรมเขียนไฟล์นี้เมื่อสั่ง npm run build เพื่อให้ที่อยู่ที่เคยเผยแพร่เปิดได้ตลอดไป ไม่ต้องแก้เอง และให้ commit ไปพร้อมกับเนื้อหา",
        "format": 1,
        "pages": {
          "/": "2024-04-19",
          "/2567/": "2024-04-20"
        },
        "documents": {
          "/2567/o12/a.csv": { "first": "2024-04-19", "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" },
          "/2567/o12/b.pdf": { "first": "2024-04-19", "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "earlier": [{ "sha256": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "until": "2024-05-01" }] }
        }
      }
      "
    `);
  });

  test('is read as it was written', () => {
    expect(readText('x', recordText(RECORD)).record).toEqual(RECORD);
    expect(readText('x', recordText(EMPTY_RECORD)).record).toEqual(EMPTY_RECORD);
  });

  test('is read with the line ends of Windows', () => {
    expect(readText('x', recordText(RECORD).replaceAll('\n', '\r\n')).record).toEqual(RECORD);
  });

  test('knows the line of each address', () => {
    const { placeOf } = readText('x', recordText(RECORD));
    const lines = recordText(RECORD).split('\n');
    for (const path of ['/', '/2567/', '/2567/o12/a.csv', '/2567/o12/b.pdf']) {
      expect(lines[placeOf(path).line - 1]).toMatch(new RegExp(`^ {4}"${path}":`));
    }
  });
});

describe('a record that can’t be relied on', () => {
  test('a section that was never built has none, which is no fault', async () => {
    const root = await folderWith({ 'site.yaml': '' });
    expect(await readRecord(root)).toMatchObject({ record: EMPTY_RECORD, diagnostics: [] });
  });

  test('one that a commit had is missed, with the command that brings it back', async () => {
    const root = await folderWith({ 'site.yaml': '', 'published.json': recordText(RECORD) });
    git(root, '2024-04-19', 'init', '-q');
    const hash1 = commit(root, '2024-04-19');
    git(root, '2024-04-20', 'rm', '-q', 'published.json');
    commit(root, '2024-04-20');
    const { diagnostics, record: read } = await readRecord(root);
    expect(read).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'permanent/record-missing', file: 'content' }]);
    expect(diagnostics[0]?.hint).toContain(`git checkout ${hash1.slice(0, 12)} -- content/published.json`);
  });

  test('two versions that git could not merge are told where they begin', async () => {
    const merged = recordText(RECORD)
      .replace('    "/2567/"', '<<<<<<< HEAD\n    "/2567/"')
      .replace('  },\n  "doc', '=======\n>>>>>>> x\n  },\n  "doc');
    expect(await faults(merged)).toEqual(['permanent/record-conflict 6']);
  });

  test('a text that is no JSON is told where it stops being any', async () => {
    expect(await faults(recordText(RECORD).replace('"/": "2024-04-19",', '"/": "2024-04-19"'))).toEqual([
      'permanent/record-broken 6',
    ]);
    expect(await faults(recordText(RECORD).slice(0, -5))).toEqual(['permanent/record-broken 11']);
    expect(await faults('')).toEqual(['permanent/record-broken 1']);
    expect(await faults('[]')).toEqual(['permanent/record-entry 1']);
  });

  test('bytes that are no text are told', async () => {
    expect(await faults('{\n\0}')).toEqual(['permanent/record-broken 2']);
  });

  test('an address that stands twice is told where it stands again', async () => {
    const twice = recordText(RECORD).replace('"/2567/": ', '"/": "2024-05-05",\n    "/2567/": ');
    expect(await faults(twice)).toEqual(['permanent/record-twice 6']);
  });

  test('entries that are none of ours are told, each on its line', async () => {
    const text = recordText(RECORD)
      .replace('"/2567/": "2024-04-20"', '"/2567/": "20 เม.ย. 2567"')
      .replace(hash('b'), 'abc')
      .replace('"/2567/o12/a.csv"', '"../../secret.csv"');
    expect(new Set(await faults(text))).toEqual(
      new Set(['permanent/record-entry 6', 'permanent/record-entry 9', 'permanent/record-entry 10']),
    );
  });

  test('a file of a newer program is not read, so that it is not written over', async () => {
    expect(await faults(recordText(RECORD).replace('"format": 1', '"format": 2'))).toEqual([
      'permanent/record-newer 3',
    ]);
  });

  test('a folder in its place is told', async () => {
    const root = await folderWith({ 'published.json/x': '' });
    const { diagnostics, record: read } = await readRecord(root);
    expect(read).toBeUndefined();
    await expectWellTold(diagnostics, root);
    expect(diagnostics).toMatchObject([{ code: 'permanent/record-unreadable' }]);
  });
});
