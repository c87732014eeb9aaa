import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import type { Disclosure } from '../../src/model/types.ts';
import { parseCompact } from '../../src/search/compact-json.ts';
import { tokensOf } from '../../src/search/cut.ts';
import { DIRECTORY, type PackedDirectory, unpackDirectory } from '../../src/search/directory.ts';
import { fromIndexLetters } from '../../src/search/index-letters.ts';
import { namedBytes } from '../../src/search/named-bytes.ts';
import { searchNames } from '../../src/search/names.ts';
import { writePagefind } from '../../src/search/pagefind-index.ts';
import { rewritePagefindScript } from '../../src/search/pagefind-script.ts';
import { type SearchRecord, searchRecords } from '../../src/search/records.ts';

const TOWN = fileURLToPath(new URL('../fixtures/town/', import.meta.url));

let town: Disclosure;
let records: SearchRecord[] = [];
let room = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-index-'));
  const check = await checkFolder(TOWN);
  town = check.disclosure as Disclosure;
  records = searchRecords(town, check.documents, [
    { word: 'ราคากลาง', anchor: 'median-price', topics: [], meaning: 'ราคาที่ใช้เทียบ' },
  ]);
});
afterAll(() => rm(room, { recursive: true, force: true }));

const recordAt = (path: string) => records.find((record) => record.path === path);

describe('records of the full text', () => {
  test('are the items of every year and their documents, the reports and the pages of the organisation', () => {
    const kinds = Map.groupBy(records, ({ kind }) => kind);
    expect(kinds.get('item')).toHaveLength(2 * 43);
    expect(kinds.get('document')?.length).toBe(
      town.years.flatMap(({ items }) => items).reduce((sum, { evidence }) => sum + evidence.length, 0),
    );
    expect(kinds.get('document')?.length).toBeGreaterThan(1);
    const paths = kinds.get('page')?.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths?.length);
    expect(paths).toEqual(
      expect.arrayContaining(['/2567/measures/', '/privacy/', '/search-help/', '/glossary/#median-price']),
    );
  });

  test('of an item hold what its page says, without the markup of its body', () => {
    const { text, ...facts } = recordAt('/2567/o12/') as SearchRecord;
    expect(text).toContain('รวบรวมผลไตรมาสแรกแล้ว');
    expect(text).toContain('รายงานครึ่งปีเทียบกับแผนใน o11');
    expect(text).toContain('หมายเหตุ\n');
    expect(text).toContain('รายงานการกำกับติดตาม รอบ 6 เดือน');
    expect(text).not.toMatch(/##|\]\(|<Note|\| ---/);
    expect(facts).toMatchObject({ kind: 'item', code: 'o12', year: 2567, topic: 'six-month-progress', sub: '9.2' });
    expect(facts.status).toBe('in-progress');
  });

  test('of a document have the facts of its item and the text of a page, and lead to it', () => {
    const item = town.current.items.find(({ id }) => id === 'o12');
    const [evidence] = item?.evidence ?? [];
    expect(recordAt('/2567/o12/text/six-months.csv/')).toMatchObject({
      kind: 'document',
      page: 1,
      part: '',
      text: expect.stringContaining('ซ่อมถนนสมมติ'),
      title: evidence?.title,
      code: 'o12',
      units: item?.units.map(({ id }) => id),
    });
  });

  test('of measures hold their words and none of their ids', () => {
    const { text } = recordAt('/2567/measures/') as SearchRecord;
    expect(text.split('\n').slice(1)).toEqual(['มาตรการเปิดเผยข้อมูล', 'จัดทำคู่มือ', 'จัดทำแล้ว']);
  });
});

describe('the index on disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = join(room, 'pagefind');
    await writePagefind(records, searchNames(town), new Set(['ไตรมาส']), folder);
  });

  test('holds what the search page asks for, and none of Pagefind’s interfaces', async () => {
    const files = await readdir(folder);
    expect(files).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'pages.json', 'index', 'fragment']),
    );
    expect(files.filter((name) => /ui|highlight|worker/.test(name))).toEqual([]);
    const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as {
      version: string;
      languages: Record<string, { page_count: number }>;
    };
    expect(entry.version).toBe('1.6.0'); // its files are read as this version writes them
    expect(entry.languages['th']?.page_count).toBe(records.length);
  });

  test('names every piece, every text and its list by what is in them', async () => {
    const all = await readdir(folder, { recursive: true });
    const named = all.filter((name) => /\.pf_(meta|index|fragment)$/.test(name));
    expect(named.length).toBeGreaterThan(records.length);
    for (const name of named) await namedBytes(name, new Uint8Array(await readFile(join(folder, name))));
  });

  test('asks for its files by what it is told to, and no other way', async () => {
    const script = await readFile(join(folder, 'pagefind.js'), 'utf8');
    expect(script.match(/await this\.fetch\(/g)).toHaveLength(1);
    expect(script.match(/(?<!\.)\bfetch\(/g)).toHaveLength(1); // of the loader of WebAssembly, which is handed bytes
    await expect(rewritePagefindScript(folder)).rejects.toThrow('ไม่ใช่รุ่นที่รู้จัก');
  });

  test('is in pieces small enough that a word costs little', async () => {
    const pieces = await readdir(join(folder, 'index'));
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.length).toBeLessThan(90);
  });

  test('knows the text of every page of its directory, cut by our own tokenizer', async () => {
    const packed = parseCompact<PackedDirectory>(await readFile(join(folder, DIRECTORY), 'utf8'));
    const { pages, names, words } = unpackDirectory(packed);
    expect(pages.map(({ path }) => path)).toEqual(records.map(({ path }) => path));
    expect(names.unit).toEqual(town.site.units);
    expect(words).toContain('ไม้ไผ่');
    expect(words).not.toContain('ไตรมาส'); // known already
    const fragments = await readdir(join(folder, 'fragment'));
    const { id = '' } = pages.find(({ path }) => path === '/2567/o12/') ?? {};
    const [name = '', ...others] = fragments.filter((fragment) => fragment.startsWith(id));
    expect(others).toEqual([]);
    const { content, url } = JSON.parse(
      gunzipSync(await readFile(join(folder, 'fragment', name)))
        .subarray('pagefind_dcd'.length)
        .toString(),
    ) as { content: string; url: string };
    expect(url).toBe('/2567/o12/');
    const read = tokensOf(fromIndexLetters(content));
    expect(read).toEqual(expect.arrayContaining(['รวบรวม', 'ผล', 'ไตรมาส', ' ']));
    expect(read.join('')).toContain('รายงานการกำกับติดตาม รอบ 6 เดือน');
  });
});
