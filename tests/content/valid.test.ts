import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { placeOfWord } from '../../src/content/place.ts';
import { readContent } from '../../src/content/reader.ts';
import type { ItemEntry, PageEntry } from '../../src/content/types.ts';
import { item } from '../fixtures/broken/case.ts';
import { beyondTown } from '../support/beyond-town.ts';
import { contentWith, original } from '../support/content-folder.ts';

const O12 = 'oit/2567/o12.mdx';

/** The content of a folder that must have none but these findings. */
async function contentOf(root: string) {
  const { content, diagnostics } = await readContent(root);
  expect(diagnostics).toEqual([]);
  if (!content) throw new Error('a folder with no finding has no content');
  return content;
}

describe('a sound content folder', () => {
  test('has no finding but a note of the year its frame is of, and can be published', async () => {
    const today = { year: 2025, month: 3, day: 1 };
    const { diagnostics, summary, disclosure } = await checkFolder(await contentWith(), { today });
    expect(diagnostics.map(({ code }) => code)).toEqual(['frame/other-year']);
    expect(summary).toEqual({ error: 0, warning: 0, note: 1, items: 43, publishable: true });
    expect(disclosure?.current.year).toBe(2567);
  });

  test.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['a UTF-8 mark', (text: string) => `\ufeff${text}`],
    ['a UTF-8 mark and line ends of Windows', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['hard spaces of Word', (text: string) => text.replace('status: done', 'status:\u00a0done')],
  ])('is read the same with %s', async (_, change) => {
    const files = [O12, 'site.yaml', 'measures/2567.yaml', 'pages/privacy.mdx'];
    const changed = await Promise.all(files.map(async (path) => [path, change(await original(path))] as const));
    const [plain, other] = await Promise.all(
      [contentWith(), contentWith(Object.fromEntries(changed))].map(async (root) => contentOf(await root)),
    );
    // The text of a file is as it was typed, its line ends too.
    const read = ({ body: _body, origin: { head: _head, ...origin }, ...fields }: ItemEntry | PageEntry) => ({
      ...fields,
      origin,
    });
    const withoutTexts = ({ items, site, measures, pages }: Awaited<ReturnType<typeof contentOf>>) => ({
      site,
      measures: measures.map(({ value }) => value),
      items: items.map(read),
      pages: pages.map(read),
    });
    expect(withoutTexts(other as never)).toEqual(withoutTexts(plain as never));
    const words = (content: typeof plain) => content?.items.find(({ id }) => id === 'o12')?.body.split(/\s+/);
    expect(words(other)).toEqual(words(plain));
  });

  test('keeps what was typed as text, so that YAML guesses nothing', async () => {
    const root = await contentWith({
      'memo/2567.yaml': { replace: 'to: นายกเทศมนตรีตำบลสมมติ', by: 'to: 0o17\nnotes: [01, yes, null, 1e3, 2567-04-19]' },
    });
    const { memos } = await contentOf(root);
    expect(memos[0]?.value).toMatchObject({ to: '0o17', notes: ['01', 'yes', 'null', '1e3', '2567-04-19'] });
  });

  test('takes empty fields as not given', async () => {
    const { site } = await contentOf(await contentWith());
    expect(site).not.toHaveProperty('mainSite');
    expect(site.channels).toEqual({});
  });

  test('takes hidden files and a read-me for what they are', async () => {
    await contentOf(await contentWith({ '.DS_Store': '\0', 'oit/2567/.gitkeep': '', 'README.md': '# ก' }));
  });
});

describe('the place of a word', () => {
  const text = 'title: แผน\r\nprogress: ทำแผน TODO\r\nmore: TODO\r\n';

  test('is looked for from a place on', () => {
    expect(placeOfWord(text, { line: 2, column: 1 }, 'TODO')).toEqual({ line: 2, column: 17 });
    expect(placeOfWord(text, { line: 2, column: 18 }, 'TODO')).toEqual({ line: 3, column: 7 });
  });

  test('is the place it was looked for from where it is not there', () => {
    expect(placeOfWord(text, { line: 3, column: 1 }, 'แผน')).toEqual({ line: 3, column: 1 });
    expect(placeOfWord(text, { line: 9, column: 1 }, 'แผน')).toEqual({ line: 9, column: 1 });
  });
});

describe('dates', () => {
  test.each([
    '2567-04-19',
    '2024-04-19',
    '๒๕๖๗-๐๔-๑๙',
    '19/4/2567',
    '๑๙/๔/๒๕๖๗',
    '19 เมษายน 2567',
    '19 เม.ย. 2567',
    '19 เม.ย. 67',
    '๑๙ เม.ย. ๖๗',
    'วันที่ 19 เมษายน พ.ศ. 2567',
    '19 เมษายน ค.ศ. 2024',
    '"2567-04-19"',
  ])('written as %s reach the content', async (written) => {
    const root = await contentWith({ [O12]: { replace: 'updated: 2567-04-19', by: `updated: ${written}` } });
    const { items } = await contentOf(root);
    expect(items.find(({ id }) => id === 'o12')?.updated).toEqual({ year: 2024, month: 4, day: 19 });
  });

  test('reach the evidence, its period and the EIT window too', async () => {
    const root = await contentWith({
      [O12]: { replace: '{ from: 2566-10-01, to: 2567-03-31 }', by: '{ from: 1 ต.ค. 66, to: ๓๑ มีนาคม ๒๕๖๗ }' },
      'site.yaml': { replace: 'opens: 2568-01-01', by: 'opens: ๑ มกราคม ๒๕๖๘' },
    });
    const { items, site } = await contentOf(root);
    expect(items.find(({ id }) => id === 'o12')?.evidence?.[0]).toMatchObject({
      date: { year: 2024, month: 4, day: 10 },
      covers: { from: { year: 2023, month: 10, day: 1 }, to: { year: 2024, month: 3, day: 31 } },
    });
    expect(site.years['2567']?.eit?.opens).toEqual({ year: 2025, month: 1, day: 1 });
  });
});

describe('Thai digits', () => {
  test('stand for numbers and years, also as a key', async () => {
    const root = await contentWith({
      'site.yaml': { replace: 'current: 2567\nyears:\n  2567:', by: 'current: ๒๕๖๗\nyears:\n  ๒๕๖๗:' },
      'indicators/2567.yaml': { replace: 'no: 1', by: 'no: ๘' },
    });
    const { site, indicators } = await contentOf(root);
    expect(site.current).toBe(2567);
    expect(Object.keys(site.years)).toEqual(['2567']);
    expect(indicators[0]?.value.indicators[0]?.no).toBe(8);
  });

  test('stand for a year of the common era too', async () => {
    const { site } = await contentOf(
      await contentWith({ 'site.yaml': { replace: 'current: 2567', by: 'current: ๒๐๒๔' } }),
    );
    expect(site.current).toBe(2567);
  });
});

describe('prose', () => {
  test.each([
    ['signs written as text', 'น้อยกว่า &lt;5 และ 3 < 5 และ \\{ก} และ \\<5'],
    [
      'stars before a note under a table',
      '| ก | ข |\n| --- | --- |\n| 1* | 2** |\n\n\\* ข้อมูลเบื้องต้น\n\n** ข้อมูล ณ วันที่ 30 กันยายน 2565',
    ],
    ['code in quotes', '`<5` และ `{x}`\n\n```\n<b>{x}</b>\n```'],
    ['the components there are', '<Note>ข้อควรรู้</Note>\n\nโทร <Contact field="phone" /> ไลน์ <Channel kind="line" />'],
    ['a component over several paragraphs', '<Note>\n\nหนึ่ง\n\nสอง\n\n</Note>'],
    [
      'every form of Markdown the pages show',
      '## ก\n\n### ข\n\n- ก\n- ข\n\n1. ก\n\n> ก\n\n| ก | ข |\n| - | - |\n| ค | ง |\n\n**ก** *ข* ~~ค~~\n\n---\n\n#### ค',
    ],
    [
      'links to other pages, files and hosts',
      '[ก](../o11/) [ข](six-months.pdf) [ค](/eit/) [ง](https://www.example.go.th/) [จ](mailto:a@example.go.th) [ฉ](#ก) [ช](/privacy/)',
    ],
    ['a line that only begins like code', 'imported goods\n\nการ import สินค้า'],
  ])('may hold %s', async (_, body) => {
    const [, fields] = (await original(O12)).split('---\n');
    const { items } = await contentOf(await contentWith({ [O12]: `---\n${fields}---\n\n${body}\n` }));
    expect(items.find(({ id }) => id === 'o12')?.body).toBe(`\n${body}\n`);
  });

  test('is passed on as it was written, with the line it starts on', async () => {
    const body = '\nย่อหน้า &lt;5\n\n- ข้อ\n';
    const { items } = await contentOf(
      await contentWith({ 'oit/2567/o7.mdx': `---\nstatus: not-started\n---\n${body}` }),
    );
    expect(items.find(({ id }) => id === 'o7')).toMatchObject({
      body,
      origin: { file: 'content/oit/2567/o7.mdx', line: 4 },
    });
  });
});

describe('the place of a warning', () => {
  test('is the field it speaks of', async () => {
    const root = await contentWith({ [O12]: item('progress: ก\nstatus: done'), 'oit/2567/o12': null });
    expect((await beyondTown(await checkFolder(root))).diagnostics).toMatchObject([
      { code: 'item/done-without-evidence', line: 3, column: 1 },
    ]);
  });
});
