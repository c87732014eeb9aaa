import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PermanenceInput, permanenceOf } from '../../src/permanent/permanence.ts';
import { recordText } from '../../src/permanent/record.ts';
import { commit, git } from '../support/git.ts';
import { expectWellTold } from '../support/well-told.ts';
import { folderWith, hash, record } from './support.ts';

const PDF = '/2567/o12/a.pdf';
const NOW = ['/', '/2567/', '/2567/o12/', '/privacy/'];
const SITE = 'name: เมืองสมมติ\nredirects:\n';

/** The whole look at a folder with the pages of `NOW`, its findings told well, each as `file:line code`. */
async function look(root: string, more: Partial<PermanenceInput> = {}) {
  const permanence = await permanenceOf({
    root,
    addresses: NOW,
    documents: new Map(),
    redirects: {},
    found: [],
    ...more,
  });
  await expectWellTold(permanence.diagnostics, root);
  return {
    ...permanence,
    told: permanence.diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`),
    words: permanence.diagnostics.map(({ message, hint }) => `${message}\n${hint}`),
  };
}

const known = (pages: Record<string, string>, documents = {}) => recordText(record(pages, documents));
const lineOf = (text: string, start: string) => text.split('\n').findIndex((line) => line.trim().startsWith(start)) + 1;

beforeEach(() => vi.stubEnv('SOURCE_DATE_EPOCH', '1717200000'));
afterEach(() => vi.unstubAllEnvs());

describe('an address that would disappear', () => {
  test('is no finding where nothing was published before', async () => {
    const { told, record: next, today } = await look(await folderWith({ 'site.yaml': SITE }));
    expect({ told, today }).toEqual({ told: [], today: '2024-06-01' });
    expect([...next.pages.keys()]).toEqual(NOW);
  });

  test('is told on its line, with the commit that last had its file and the two ways to mend it', async () => {
    const text = known({ '/': '2024-04-19' }, { [PDF]: {} });
    const root = await folderWith({ 'site.yaml': SITE, 'published.json': text, 'oit/2567/o12/a.pdf': 'a' });
    git(root, '2024-04-19', 'init', '-q');
    const last = commit(root, '2024-04-19').slice(0, 12);
    git(root, '2024-05-01', 'rm', '-q', 'oit/2567/o12/a.pdf');
    commit(root, '2024-05-01');
    const { told, words } = await look(root);
    expect(told).toEqual([`content/published.json:${lineOf(text, `"${PDF}"`)} permanent/gone`]);
    expect(words[0]?.replaceAll(last, 'HASH')).toMatchInlineSnapshot(`
      "ที่อยู่ “/2567/o12/a.pdf” ที่เผยแพร่ตั้งแต่ 19 เม.ย. 2567 จะหายไป ผู้ที่เก็บลิงก์ไว้จะเปิดไม่ได้ รุ่นล่าสุดที่ยังมีคือ commit HASH (19 เม.ย. 2567)
      นำไฟล์กลับมาด้วยคำสั่ง “git checkout HASH -- content/oit/2567/o12/a.pdf” แล้วอ้างถึงในช่อง evidence ของ o12.mdx หรือถ้าตั้งใจเอาออก เพิ่มใน redirects ของ content/site.yaml ว่า “/2567/o12/a.pdf: /2567/o12/”"
    `);
  });

  test('is told of a page, and of a file that was never in git', async () => {
    const text = known({ '/about/': '2024-04-19' }, { [PDF]: {} });
    const root = await folderWith({ 'site.yaml': SITE, 'published.json': text, 'pages/about.mdx': 'x' });
    git(root, '2024-04-19', 'init', '-q');
    commit(root, '2024-04-19');
    await rm(join(root, 'pages/about.mdx'));
    const { words } = await look(root);
    expect(words[1]).toMatch(/git checkout [0-9a-f]{12} -- content\/pages\/about\.mdx/);
    expect(words[0]).toContain('ไม่มี commit ใดเคยมีไฟล์นี้');
  });

  test('is told without git, and of a file that no item names any more', async () => {
    const text = known({}, { [PDF]: {}, '/2567/o12/b.pdf': {} });
    const root = await folderWith({ 'site.yaml': SITE, 'published.json': text, 'oit/2567/o12/b.pdf': 'b' });
    const { words } = await look(root);
    expect(words[0]).toContain('สำเนาสำรอง');
    expect(words[1]).toContain('ไฟล์ยังอยู่ ให้อ้างถึงในช่อง evidence ของ o12.mdx อีกครั้ง');
  });

  test('is told once of a year that is gone as a whole', async () => {
    const pages = { '/2566/': '2023-01-01', '/2566/o1/': '2023-01-01', '/2566/unit/klang/': '2023-01-01' };
    const root = await folderWith({ 'site.yaml': SITE, 'published.json': known(pages, { '/2566/o1/a.pdf': {} }) });
    const { told, words } = await look(root);
    expect(told).toEqual(['content/published.json:5 permanent/gone-year']);
    expect(words[0]).toContain('ปีงบประมาณ 2566 ที่เคยเผยแพร่หายไปทั้งปี รวม 4 ที่อยู่');
  });

  test('is told of what no file of the folder makes, and of a year with where its files were', async () => {
    const pages = { '/2566/': '2023-01-01', '/2567/o50/': '2024-04-19' };
    const text = known(pages, {});
    const root = await folderWith({ 'site.yaml': SITE, 'published.json': text, 'oit/2566/o1.mdx': 'x' });
    git(root, '2024-04-19', 'init', '-q');
    commit(root, '2024-04-19');
    await rm(join(root, 'oit'), { recursive: true });
    const { words } = await look(root);
    expect(words[0]).toMatch(/เพิ่มปี 2566 กลับใน years .*“git checkout [0-9a-f]{12} -- content\/oit\/2566”/);
    expect(words[1]).toContain('นำไฟล์หรือข้อมูลที่ทำให้มีหน้านี้กลับมา');
    expect(words[1]).toContain('“/2567/o50/: /2567/”');
  });

  test('is not told where a file with an error would make it', async () => {
    const root = await folderWith({ 'site.yaml': SITE, 'published.json': known({}, { [PDF]: {} }) });
    const error = { severity: 'error', code: 'content/prose', line: 1, column: 1, message: '', hint: '' } as const;
    const told = async (file: string) => (await look(root, { found: [{ ...error, file }] })).told.length;
    expect(await told('content/oit/2567/o12.mdx')).toBe(0);
    expect(await told('content/oit/2567/o12/a.pdf')).toBe(0);
    expect(await told('content/oit/2567/o1.mdx')).toBe(1);
  });

  test('is not told where a redirect keeps it, which gets a page', async () => {
    const root = await folderWith({ 'site.yaml': SITE, 'published.json': known({}, { [PDF]: {} }) });
    const { told, redirects, record: next } = await look(root, { redirects: { [PDF]: '/2567/o12/' } });
    expect(told).toEqual([]);
    expect(redirects).toEqual([{ from: PDF, to: '/2567/o12/' }]);
    expect(next.documents.has(PDF)).toBe(true);
  });

  test('is not guessed at where the record is damaged: that is told instead', async () => {
    const root = await folderWith({ 'site.yaml': SITE, 'published.json': '{' });
    expect((await look(root)).told).toEqual(['content/published.json:1 permanent/record-broken']);
  });
});

describe('a redirect that can’t be kept', () => {
  const told = async (redirects: Record<string, string>, documents = new Map<string, string>()) => {
    const lines = Object.entries(redirects).map(([from, to]) => `  ${from}: ${to}\n`);
    const root = await folderWith({ 'site.yaml': SITE + lines.join('') });
    const { told: all, words } = await look(root, { redirects, documents });
    return { all, words };
  };

  test('is told on its line of site.yaml', async () => {
    const { all } = await told(
      {
        '/ok/': '/2567/',
        '/': '/2567/',
        '/2567/o12': '/2567/',
        [`${PDF}/`]: '/2567/',
        '/dead/': '/2567/o13/',
        '/x': '/2567/',
        '/x/': '/2567/',
        '/a/': '/b/',
        '/b/': '/a/',
        '/c/': '/a/',
      },
      new Map([[PDF, hash('a')]]),
    );
    expect(all.toSorted()).toEqual([
      'content/site.yaml:10 permanent/redirect-circle',
      'content/site.yaml:4 permanent/redirect-home',
      'content/site.yaml:5 permanent/redirect-taken',
      'content/site.yaml:6 permanent/redirect-taken',
      'content/site.yaml:7 permanent/redirect-dead',
      'content/site.yaml:9 permanent/redirect-twice',
    ]);
  });

  test('is told of one that leads to itself, once of each circle, and not of what only leads into it', async () => {
    const { all } = await told({ '/a': '/a/', '/0/': '/c/', '/c/': '/d/', '/d/': '/c/' });
    expect(all).toEqual([
      'content/site.yaml:3 permanent/redirect-circle',
      'content/site.yaml:5 permanent/redirect-circle',
    ]);
  });

  test('is told once for the address too that it should have kept', async () => {
    const root = await folderWith({
      'site.yaml': `${SITE}  /x: /dead/\n`,
      'published.json': known({ '/x/': '2024-04-19' }),
    });
    expect((await look(root, { redirects: { '/x': '/dead/' } })).told).toEqual([
      'content/site.yaml:3 permanent/redirect-dead',
    ]);
  });

  test('a chain works, and is only noted', async () => {
    const { all, words } = await told({ '/a/': '/b/', '/b/': '/2567/' });
    expect(all).toEqual(['content/site.yaml:3 permanent/redirect-chain']);
    expect(words[0]).toContain('“/a/: /2567/”');
  });

  test('a new address without its slash is told how it is written', async () => {
    const { words } = await told({ '/a/': '/2567/o12' });
    expect(words[0]).toContain('เติม / ท้ายที่อยู่ เป็น /2567/o12/');
  });

  test('each is told in words that say how to mend it', async () => {
    const { words } = await told({ '/': '/2567/', '/2567/': '/', '/d/': '/privasy/', '/r/': '/s/', '/s/': '/r/' });
    expect(words.join('\n\n')).toMatchInlineSnapshot(`
      "หน้าแรกพาไปที่อื่นไม่ได้
      ลบบรรทัดนี้ ทุกคนเข้าหมวดนี้ทางหน้าแรก

      ที่อยู่เดิม “/2567/” ยังเป็นหน้าหรือไฟล์ที่เผยแพร่อยู่ จึงพาไปที่อื่นไม่ได้
      ลบบรรทัดนี้ หรือถ้าตั้งใจเอาเอกสารออก ให้ลบไฟล์และลบชื่อไฟล์ในช่อง evidence ก่อน

      ที่อยู่ใหม่ “/privasy/” ไม่มีหน้าหรือไฟล์ในหมวดนี้
      น่าจะหมายถึง /privacy/ เขียนที่อยู่ของหน้าหรือไฟล์ที่มีอยู่ เช่น /2567/o12/

      ที่อยู่ที่พาไปวนกลับมาที่เดิม “/r/” → “/s/” → “/r/”
      แก้ให้บรรทัดหนึ่งพาไปยังหน้าหรือไฟล์ที่มีอยู่จริง"
    `);
  });
});

test('the day that is written down is the commit’s, while nothing but the record differs from it', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
  const root = await folderWith({ 'site.yaml': SITE });
  git(root, '2023-03-05', 'init', '-q');
  commit(root, '2023-03-05');
  expect((await look(root)).today).toBe('2023-03-05');
  await writeFile(join(root, 'published.json'), known({ '/': '2023-03-05' }));
  expect((await look(root)).today).toBe('2023-03-05');
  await writeFile(join(root, 'site.yaml'), 'name: x\n');
  expect((await look(root)).today > '2023-03-05').toBe(true);
});
