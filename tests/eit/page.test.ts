import { describe, expect, test } from 'vitest';
import { START } from '../../src/content/place.ts';
import { downloadPaths, eitPage, printedDays } from '../../src/eit/page.ts';
import { loadFramework } from '../../src/framework/load.ts';
import type { Framework } from '../../src/framework/types.ts';
import { buildDisclosure } from '../../src/model/build.ts';
import type { Indicators } from '../../src/schema/report.ts';
import type { EitWindow, Site } from '../../src/schema/site.ts';

const url = 'https://itas.nacc.go.th/go/eit/ab12cd';

function page(eit: EitWindow | undefined, published?: string, base = '/ita/', indicators?: Indicators) {
  const site: Site = {
    name: 'เทศบาลตำบลตัวอย่าง',
    shortName: 'ทต.ตัวอย่าง',
    district: 'เมือง',
    province: 'ตรัง',
    base: '/',
    ...(published ? { url: published } : {}),
    units: {},
    current: 2568,
    years: {
      2568: { framework: 'oit-2566', ...(eit ? { eit } : {}) },
      2567: { framework: 'oit-2566', eit: { url: `${url}x` } },
    },
  };
  const frameworks = [loadFramework('oit-2566') as Framework];
  const own = indicators ? [{ year: 2568, value: indicators, file: '', text: '', placeOf: () => START }] : [];
  return eitPage(
    buildDisclosure({ site, frameworks, items: [], unread: [], measures: [], indicators: own, memos: [], pages: [] }),
    base,
  );
}

describe('the page about the questionnaire', () => {
  test('is of the current year alone: an old code leads to a closed questionnaire', () => {
    expect(page({ url })).toMatchObject({
      year: 2568,
      url,
      label: 'QR code แบบวัด EIT ของ ทต.ตัวอย่าง ปีงบประมาณ พ.ศ. 2568',
    });
    expect(page(undefined)).toMatchObject({ url: undefined, snippet: undefined });
  });

  test.each([
    ['https://www.example.go.th', '/ita/', 'https://www.example.go.th/ita/eit/'],
    ['https://www.example.go.th/', '/', 'https://www.example.go.th/eit/'],
    ['http://example.go.th:8080/old/', '/a/b/', 'http://example.go.th:8080/a/b/eit/'],
  ])('published at %s under %s, its snippet leads to %s', (published, base, address) => {
    const { snippet } = page({ url }, published, base);
    expect(snippet).toContain(`href="${address}"`);
    expect(snippet).toContain(`src="${address}qr.png"`);
  });

  test('has no snippet while the code or the address of the section is not known', () => {
    expect(page({ url }).snippet).toBeUndefined();
    expect(page({}, 'https://www.example.go.th').snippet).toBeUndefined();
  });

  test('names the indicators as the year names them, and by their national names where it has none', () => {
    const row = (no: number, instrument: 'IIT' | 'EIT', title: string) => ({
      no,
      instrument,
      title,
      guidelines: [],
      status: 'done' as const,
      progress: [],
    });
    const own = { title: 'แนวทาง', indicators: [row(5, 'IIT', 'การแก้ไขปัญหาการทุจริต'), row(6, 'EIT', 'คุณภาพ')] };
    expect(page({ url }, undefined, '/', own).indicators).toEqual([{ no: 6, title: 'คุณภาพ' }]);
    expect(page({ url }).indicators.map(({ no }) => no)).toEqual([6, 7, 8]);
  });

  test('has its two downloads while there is a code, and no empty file without one', () => {
    const { label } = page({ url });
    expect(downloadPaths(page({ url }))).toEqual([{ params: { file: 'qr' }, props: { url, label } }]);
    expect(downloadPaths(page(undefined))).toEqual([]);
  });

  test('knows which item asks for the code on the main website', () => {
    expect(page({ url }).askedBy?.id).toBe('o43');
    expect(page({ url }).askedBy?.requirements.some(({ text }) => text.includes('QR code'))).toBe(true);
  });
});

describe('the days on the poster', () => {
  const opens = { year: 2025, month: 1, day: 1 };
  const closes = { year: 2025, month: 6, day: 30 };
  const from = 'ตั้งแต่วันที่\u00a0๑\u00a0มกราคม\u00a0๒๕๖๘';
  const to = 'ถึงวันที่\u00a0๓๐\u00a0มิถุนายน\u00a0๒๕๖๘';

  test('are in Thai numerals, and a line ends between them at most', () => {
    expect(printedDays({ opens, closes })).toBe(`ตอบได้${from} ${to}`);
  });

  test('are only those that are known', () => {
    expect(printedDays({ opens })).toBe(`ตอบได้${from}`);
    expect(printedDays({ closes })).toBe(`ตอบได้${to}`);
    expect(printedDays({})).toBeUndefined();
  });
});
