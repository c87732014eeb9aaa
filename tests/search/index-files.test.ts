import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import type { Disclosure } from '../../src/model/types.ts';
import { JOINT } from '../../src/search/cut.ts';
import { writePagefind } from '../../src/search/pagefind-index.ts';
import { type SearchRecord, searchRecords } from '../../src/search/records.ts';

const TOWN = fileURLToPath(new URL('../fixtures/town/', import.meta.url));
const ALIASES = [{ word: 'ครึ่งปี', topics: ['six-month-progress'], why: 'คำที่คนพูด' }];

let records: SearchRecord[] = [];
let room = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-index-'));
  const { disclosure } = await checkFolder(TOWN);
  records = searchRecords(disclosure as Disclosure, ALIASES);
});
afterAll(() => rm(room, { recursive: true, force: true }));

const recordAt = (path: string) => records.find((record) => record.path === path);

describe('records of the full text', () => {
  test('are the items of every year, the reports and the pages of the organisation', () => {
    expect(records.filter(({ meta }) => meta.kind === 'item')).toHaveLength(2 * 43);
    expect(records.filter(({ meta }) => meta.kind === 'page').map(({ path }) => path)).toEqual([
      '/2567/measures/',
      '/privacy/',
    ]);
  });

  test('of an item hold what its page says, without the markup of its body', () => {
    const { text, meta } = recordAt('/2567/o12/') as SearchRecord;
    expect(text).toContain('รวบรวมผลไตรมาสแรกแล้ว');
    expect(text).toContain('รายงานครึ่งปีเทียบกับแผนใน o11');
    expect(text).toContain('หมายเหตุ\n');
    expect(text).toContain('รายงานการกำกับติดตาม รอบ 6 เดือน');
    expect(text).not.toMatch(/##|\]\(|<Note|\| ---/);
    expect(meta).toEqual({
      kind: 'item',
      code: 'o12',
      year: '2567',
      sub: '9.2 การบริหารงาน',
      status: 'อยู่ระหว่างดำเนินการ',
    });
  });

  test('keep the words people say out of the text that is shown', () => {
    const { text, keywords } = recordAt('/2567/o12/') as SearchRecord;
    expect(keywords).toEqual(expect.arrayContaining(['o12', 'ครึ่งปี']));
    expect(keywords).not.toContain(text);
    expect(recordAt('/2567/o1/')?.keywords).not.toContain('ครึ่งปี');
  });

  test('of measures hold their words and none of their ids', () => {
    const { text } = recordAt('/2567/measures/') as SearchRecord;
    expect(text.split('\n')).toEqual(['มาตรการเปิดเผยข้อมูล', 'จัดทำคู่มือ', 'จัดทำแล้ว']);
  });
});

describe('the index on disk', () => {
  test('holds what the search page asks for, cut by our own tokenizer, and none of Pagefind’s interfaces', async () => {
    const folder = join(room, 'pagefind');
    await writePagefind(records.slice(0, 43), folder);
    const files = await readdir(folder);
    expect(files).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'pagefind-worker.js', 'index', 'fragment']),
    );
    expect(files.filter((name) => /ui|highlight/.test(name))).toEqual([]);
    const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(entry.languages['th']?.page_count).toBe(43);
    const [fragment = ''] = await readdir(join(folder, 'fragment'));
    expect(gunzipSync(await readFile(join(folder, 'fragment', fragment))).toString()).toContain(JOINT);
  });
});
