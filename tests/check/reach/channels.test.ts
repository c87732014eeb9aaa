import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check/check.ts';
import { isSamePage } from '../../../src/check/reach/same-address.ts';
import { type Changes, contentWith, original } from '../../support/content-folder.ts';
import { toldOf } from '../../support/told.ts';

const DAY = { year: 2025, month: 3, day: 1 };
const told = async (changes: Changes) => toldOf(await contentWith(changes), 'reach', DAY);

/** The town with these lines under `channels:`, the first on line 16. */
const channels = (...lines: string[]): Changes => ({
  'site.yaml': { replace: '  facebook:\n', by: lines.map((line) => `  ${line}\n`).join('') },
});

const item = (status: string, body: string) => `---\nstatus: ${status}\n---\n\n${body}\n`;

describe('two addresses', () => {
  test.each([
    ['https://www.example.go.th/board/', 'http://example.go.th/board'],
    ['https://example.go.th/', 'https://example.go.th/index.php'],
    ['https://example.go.th/board#top', 'https://example.go.th/board'],
    ['https://m.facebook.com/town', 'https://www.facebook.com/town'],
    ['https://th-th.facebook.com/town/', 'https://fb.com/town'],
  ])('%s and %s are one page', (a, b) => {
    expect(isSamePage(a, b)).toBe(true);
  });

  test.each([
    ['https://example.go.th/board?id=1', 'https://example.go.th/board?id=2'],
    ['https://example.go.th/board', 'https://example.go.th/boards'],
    ['https://a.example.go.th/', 'https://example.go.th/'],
    ['https://m.facebook.com/town', 'https://www.facebook.com/other'],
    ['https://myfacebook.com/town', 'https://www.facebook.com/town'],
  ])('%s and %s are two', (a, b) => {
    expect(isSamePage(a, b)).toBe(false);
  });
});

describe('the channel for complaints of corruption', () => {
  test.each([
    ['the questions', ['qa: https://www.example.go.th/board', 'complaint: https://example.go.th/board/'], 17],
    ['the social network', ['facebook: https://www.facebook.com/x', 'complaint: https://facebook.com/x'], 17],
    ['the services', ['eService: https://www.example.go.th/s', 'complaint: https://www.example.go.th/s'], 17],
    ['the home page of the site', ['complaint: https://www.example.go.th'], 16],
    ['the home page of the section', ['complaint: https://www.example.go.th/ita/'], 16],
  ])('is told where it is %s', async (_, lines, line) => {
    expect(await told(channels(...lines))).toEqual([`reach/complaint-not-separate site.yaml:${line}:14`]);
  });

  test('is told where it is the home page of the main site', async () => {
    const complaint = 'complaint: https://main.example.go.th/';
    expect(await told(channels(complaint))).toEqual([]);
    const town = await original('site.yaml');
    const site = town.replace('mainSite:', 'mainSite: https://main.example.go.th').replace('facebook:', complaint);
    expect(await told({ 'site.yaml': site })).toEqual(['reach/complaint-not-separate site.yaml:16:14']);
  });

  test('says nothing of a page of its own, and nothing where there is none', async () => {
    const own = ['qa: https://www.example.go.th/board', 'complaint: https://www.example.go.th/anti-corruption'];
    expect(await told(channels(...own))).toEqual([]);
    expect(await told(channels('qa: https://www.example.go.th/board', 'complaint:'))).toEqual([]);
  });
});

describe('the channel for questions', () => {
  test.each([
    'https://www.facebook.com/town',
    'https://line.me/R/ti/p/@town',
    'https://lin.ee/abc',
    'https://x.com/town',
    'https://www.youtube.com/@town',
    'https://www.tiktok.com/@town',
    'https://www.instagram.com/town',
  ])('is told where it is only a social network: %s', async (qa) => {
    expect(await told(channels(`qa: ${qa}`))).toEqual(['reach/qa-only-social site.yaml:16:7']);
  });

  test('is told where it is the page that is named for a social network', async () => {
    const same = channels('facebook: https://social.example/town', 'qa: https://social.example/town/');
    expect(await told(same)).toEqual(['reach/qa-only-social site.yaml:17:7']);
  });

  test.each(['https://www.example.go.th/webboard', 'https://m.me/town', 'https://myfacebook.com.example.go.th/qa'])(
    'says nothing of %s',
    async (qa) => {
      expect(await told(channels(`qa: ${qa}`))).toEqual([]);
    },
  );
});

describe('a fact that a page shows', () => {
  test('is told at its component where the item is done and nobody has filled it in', async () => {
    const body = 'โทร <Contact field="phone" /> หรือ\n<Channel kind="facebook" />\n\n<Contact field="fax" />';
    expect(await told({ 'oit/2567/o5.mdx': item('done', body) })).toEqual([
      'reach/unknown-fact oit/2567/o5.mdx:6:1',
      'reach/unknown-fact oit/2567/o5.mdx:8:1',
    ]);
  });

  test('is not missed where the item is not done', async () => {
    expect(await told({ 'oit/2567/o5.mdx': item('in-progress', '<Contact field="fax" />') })).toEqual([]);
  });

  test('is there where it is filled in', async () => {
    expect(await told({ 'oit/2567/o5.mdx': item('done', '<Contact field="email" />') })).toEqual([]);
  });
});

describe('the main website', () => {
  const done = item('done', 'เนื้อความ');

  test('is one note where items ask to be reached from it', async () => {
    const root = await contentWith({ 'oit/2567/o8.mdx': done, 'oit/2567/o28.mdx': done });
    const { diagnostics } = await checkFolder(root, { today: DAY });
    const notes = diagnostics.filter(({ code }) => code === 'reach/no-main-site');
    expect(notes.map(({ code }) => code)).toEqual(['reach/no-main-site']);
    expect(notes).toMatchObject([
      {
        severity: 'note',
        file: 'content/site.yaml',
        line: 8,
        message: 'ยังไม่ได้ใส่ที่อยู่เว็บไซต์หลัก (mainSite) จึงตรวจไม่ได้ว่า o8, o28 เปิดถึงได้จากเว็บไซต์หลัก ตามที่ข้อเหล่านี้กำหนด',
      },
    ]);
  });

  test('is not asked for by items without such an element, or not done', async () => {
    expect(await told({ 'oit/2567/o7.mdx': done })).toEqual([]);
    expect(await told({ 'oit/2567/o8.mdx': item('in-progress', 'เนื้อความ') })).toEqual([]);
  });

  test('is known once it is filled in', async () => {
    const changes: Changes = {
      'site.yaml': { replace: 'mainSite:', by: 'mainSite: https://www.example.go.th/' },
      'oit/2567/o8.mdx': done,
    };
    expect(await told(changes)).toEqual([]);
  });
});

describe('a document that is linked', () => {
  const linked = (id: string, link: string, meets: string) => ({
    [`oit/2567/${id}.mdx`]: `---\nstatus: in-progress\nevidence:\n  - title: เอกสารของปี\n    link: ${link}\n    meets: [${meets}]\n---\n\nข้อความของหน้านี้\n`,
  });
  const home = async (id: string, link: string, meets: string) =>
    (await told(linked(id, link, meets))).filter((line) => line.includes('front-page'));

  test('is told where it is the front page', async () => {
    expect(await home('o11', 'https://www.example.go.th/index.php', 'o11.1')).toEqual([
      'reach/front-page oit/2567/o11.mdx:5:5',
    ]);
  });

  test('may be a page of its own, a page of another, or the place on the site that its item asks for', async () => {
    expect(await home('o11', 'https://www.example.go.th/index.php?id=11', 'o11.1')).toEqual([]);
    expect(await home('o11', 'https://www.example.com/', 'o11.1')).toEqual([]);
    expect(await home('o8', 'https://www.example.go.th/', 'o8.1')).toEqual([]);
    expect(await home('o11', 'https://www.example.go.th/', '')).toEqual([]);
  });
});
