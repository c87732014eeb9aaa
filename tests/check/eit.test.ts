import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import type { CalendarDate } from '../../src/thai/date.ts';
import { type Changes, contentWith, FILLER, fillers } from '../support/content-folder.ts';
import { toldOf } from '../support/told.ts';

/** While the questionnaire of the town takes answers. */
const OPEN: CalendarDate = { year: 2025, month: 3, day: 1 };

const told = async (changes: Changes, today = OPEN) => toldOf(await contentWith(changes), 'eit', today);

const WINDOW = '      url: https://itas.nacc.go.th/go/eit/ab12cd\n      opens: 2568-01-01\n      closes: 2568-06-30';

/** The town with other lines under `eit:`. */
const eit = (...lines: string[]): Changes => ({
  'site.yaml': { replace: WINDOW, by: lines.map((line) => `      ${line}`).join('\n') },
});

const URL = 'url: https://itas.nacc.go.th/go/eit/ab12cd';

/** A year before, with a questionnaire of its own. */
const YEAR_BEFORE: Changes = {
  ...fillers(2566),
  'site.yaml': {
    replace: 'years:\n',
    by: 'years:\n  2566:\n    framework: oit-2566\n    eit:\n      url: https://itas.nacc.go.th/go/eit/old66\n      opens: 2567-01-01\n      closes: 2567-06-30\n',
  },
};

const saying = (body: string) => `---\nstatus: not-started\n---\n\n${body}\n`;
const O7 = 'oit/2567/o7.mdx';

describe('a link to the questionnaire', () => {
  test.each([
    ['of the year of its item', '[ตอบ](https://itas.nacc.go.th/go/eit/ab12cd)', []],
    ['by the page of this section', '[ตอบ](/eit/)', []],
    ['of another system', '[ตอบ](https://itas.nacc.go.th/go/iit/old66)', []],
    [
      'of the year before',
      'ร่วมตอบ [ตอบ](https://itas.nacc.go.th/go/eit/old66)',
      ['eit/other-year oit/2567/o7.mdx:5:9'],
    ],
    ['that is written out', 'ตอบที่ https://itas.nacc.go.th/go/eit/old66', ['eit/other-year oit/2567/o7.mdx:5:8']],
    ['that nobody knows', '[ตอบ](https://itas.nacc.go.th/go/eit/zz99zz)', ['eit/unknown-code oit/2567/o7.mdx:5:1']],
  ])('%s in a body', async (_, body, expected) => {
    expect(await told({ ...YEAR_BEFORE, [O7]: saying(body) })).toEqual(expected);
  });

  test('of this year in the year before is told by the year it stands in', async () => {
    const changes = { ...YEAR_BEFORE, 'oit/2566/o7.mdx': saying('[ตอบ](https://itas.nacc.go.th/go/eit/ab12cd)') };
    const { diagnostics } = await checkFolder(await contentWith(changes), { today: OPEN });
    expect(diagnostics.find(({ code }) => code === 'eit/other-year')).toMatchObject({
      severity: 'warning',
      file: 'content/oit/2566/o7.mdx',
      message: 'ลิงก์แบบวัด EIT “ab12cd” เป็นของปี 2567 แต่หน้านี้เป็นของปี 2566',
      hint: 'แก้เป็นลิงก์ของปี 2566 คือ https://itas.nacc.go.th/go/eit/old66',
    });
  });

  test('in a page is held to the current year', async () => {
    const page = (code: string) => ({
      ...YEAR_BEFORE,
      'pages/help.mdx': `---\ntitle: ช่วยประเมิน\n---\n\n[ตอบ](https://itas.nacc.go.th/go/eit/${code})\n`,
    });
    expect(await told(page('old66'))).toEqual(['eit/other-year pages/help.mdx:5:1']);
    expect(await told(page('ab12cd'))).toEqual([]);
  });

  test('as evidence is told at its address', async () => {
    const item = (code: string) =>
      `---\nstatus: in-progress\nevidence:\n  - title: แบบวัด\n    link: https://itas.nacc.go.th/go/eit/${code}\n---\n\nเนื้อความ\n`;
    expect(await told({ ...YEAR_BEFORE, [O7]: item('old66') })).toEqual(['eit/other-year oit/2567/o7.mdx:5:5']);
    expect(await told({ ...YEAR_BEFORE, [O7]: item('ab12cd') })).toEqual([]);
  });
});

describe('the item that asks for the QR code', () => {
  const done = FILLER.replace('not-started', 'done');

  test('is told where it is done and the year has no code', async () => {
    expect(await told({ ...eit('url:', 'opens:'), 'oit/2567/o43.mdx': done })).toEqual([
      'eit/no-qr oit/2567/o43.mdx:2:1',
    ]);
    expect(await told({ 'oit/2567/o43.mdx': done })).toEqual([]);
    expect(await told({ ...eit('url:', 'opens:'), 'oit/2567/o43.mdx': FILLER })).toEqual([]);
  });

  test('is no other item with a channel', async () => {
    expect(await told({ ...eit('url:', 'opens:'), 'oit/2567/o28.mdx': done })).toEqual([]);
  });
});

describe('the questionnaire of the current year', () => {
  const day = (iso: string): CalendarDate => {
    const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
    return { year, month, day };
  };

  test.each([
    ['2024-12-01', []],
    ['2024-12-02', ['eit/no-code site.yaml:22:7']],
    ['2025-01-01', ['eit/no-code site.yaml:22:7']],
    ['2025-06-30', ['eit/no-code site.yaml:22:7']],
    ['2025-07-01', []],
  ])('has no code on %s', async (today, expected) => {
    expect(await told(eit('url:', 'opens: 2568-01-01', 'closes: 2568-06-30'), day(today))).toEqual(expected);
  });

  test.each([
    ['2024-12-31', ['eit/not-open site.yaml:23:14']],
    ['2025-01-01', []],
    ['2025-06-30', []],
    ['2025-07-01', ['eit/closed site.yaml:24:15']],
  ])('has its code on %s', async (today, expected) => {
    expect(await told({}, day(today))).toEqual(expected);
  });

  test('is the only one that is asked for by the day', async () => {
    expect(await told(YEAR_BEFORE)).toEqual([]);
  });
});

describe('the days of a questionnaire', () => {
  test.each([
    ['are missing', [URL, 'opens:', 'closes:'], ['eit/no-dates site.yaml:22:12']],
    ['lack the last', [URL, 'opens: 2568-01-01'], ['eit/no-dates site.yaml:22:12']],
    ['are missing as the code is', ['url:', 'opens:'], []],
    [
      'begin before the fiscal year',
      [URL, 'opens: 2566-09-30', 'closes: 2567-06-30'],
      ['eit/odd-dates site.yaml:23:14'],
    ],
    ['begin with the fiscal year', [URL, 'opens: 2566-10-01', 'closes: 2567-06-30'], []],
    [
      'end after the year that follows',
      [URL, 'opens: 2568-01-01', 'closes: 2568-10-01'],
      ['eit/odd-dates site.yaml:24:15'],
    ],
    ['end with the year that follows', [URL, 'opens: 2568-01-01', 'closes: 2568-09-30'], []],
    ['take a year and a day', [URL, 'opens: 2567-01-01', 'closes: 2568-01-02'], ['eit/long site.yaml:24:15']],
    ['take a year', [URL, 'opens: 2567-03-01', 'closes: 2568-02-28'], []],
  ])('%s', async (_, lines, expected) => {
    const all = await told(eit(...lines), { year: 2024, month: 3, day: 1 });
    expect(all.filter((line) => !/not-open|closed/.test(line))).toEqual(expected);
  });
});
