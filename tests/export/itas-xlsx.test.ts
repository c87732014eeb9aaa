import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { openPackage } from '../../src/evidence/office/office-package.ts';
import { relationsOf } from '../../src/evidence/office/relations.ts';
import { xlsxText } from '../../src/evidence/office/xlsx-text.ts';
import { walkXml } from '../../src/evidence/office/xml.ts';
import { type ItasSheet, itasSheet, itasTable } from '../../src/export/itas.ts';
import { itasXlsx } from '../../src/export/itas-xlsx.ts';
import { disclosureOf, EVIDENCE_TOWN } from './disclosures.ts';

const town = await disclosureOf(EVIDENCE_TOWN);
const real = await disclosureOf('content');
const townSheet = itasSheet(town, town.current, '/ita/');
const realSheet = itasSheet(real, real.current, '/ita/');

const SHEET = 'xl/worksheets/sheet1.xml';
const part = async (sheet: ItasSheet, name: string) =>
  Buffer.from(openPackage(await itasXlsx(sheet)).get(name) ?? []).toString();

/** A sheet of one item whose title and note are these. */
function oneRow(text: string): ItasSheet {
  const [row] = townSheet.rows;
  if (!row) throw new Error('the town has no item');
  return { ...townSheet, rows: [{ ...row, cells: { ...row.cells, title: [{ text }], note: [{ text }] } }] };
}

/** Where each cell that is a link leads. */
async function linksOf(sheet: ItasSheet): Promise<Record<string, string>> {
  const parts = openPackage(await itasXlsx(sheet));
  const targets = new Map(relationsOf(parts).map(({ id, target }) => [id, target]));
  const links: Record<string, string> = {};
  walkXml(parts.get(SHEET) as Uint8Array, {
    open(name, { ref = '', id = '' }) {
      if (name === 'hyperlink') links[ref] = targets.get(id) ?? '';
    },
  });
  return links;
}

describe('the workbook', () => {
  test.each([
    ['a town with documents', townSheet],
    ['the real content', realSheet],
  ])('of %s is read back cell by cell, its Thai as it was', async (_, sheet) => {
    const { pages, hiddenSheets } = xlsxText(openPackage(await itasXlsx(sheet)));
    expect(pages.map(({ label }) => label)).toEqual(['ITAS 2567']);
    expect(hiddenSheets).toEqual([]);
    const shown = itasTable(sheet).map((row) =>
      row
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .join('\t')
        .trimEnd(),
    );
    expect(pages[0]?.text.split('\n')).toEqual(shown);
  });

  test('is the same bytes in another year, time zone and language', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(await itasXlsx(townSheet))
        .digest('hex');
    const first = await hash();
    vi.useFakeTimers({ now: new Date('2031-07-05T23:59:59Z'), toFake: ['Date'] });
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    vi.stubEnv('LC_ALL', 'th_TH');
    try {
      expect(new Date().getFullYear()).toBe(2031);
      expect(await hash()).toBe(first);
    } finally {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    }
  });

  test('says nothing of who wrote it and when', async () => {
    expect([...openPackage(await itasXlsx(townSheet)).keys()].filter((name) => name.startsWith('docProps'))).toEqual(
      [],
    );
  });

  test('has links behind the addresses, but not where one cell holds several', async () => {
    const links = await linksOf(townSheet);
    expect(links['C2']).toBe('https://www.example.go.th/ita/2567/o1/');
    expect(links['D2']).toBeUndefined();
    expect(links['D5']).toBe('https://www.example.go.th/ita/2567/o4/development-plan.pdf');
    expect(Object.keys(links).filter((ref) => ref.startsWith('C'))).toHaveLength(43);
  });

  test('has no link where the website is unknown, and is whole without one', async () => {
    expect(await linksOf(realSheet)).toEqual({});
    expect(await part(realSheet, SHEET)).not.toContain('<hyperlinks');
  });

  test('is printed on A4 across, its first row on each page and still on the screen', async () => {
    const sheet = await part(townSheet, SHEET);
    expect(sheet).toMatch(
      /<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/,
    );
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(sheet).toMatch(/<pane ySplit="1" xSplit="1" topLeftCell="B2"[^>]*state="frozen"/);
    expect(await part(townSheet, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'ITAS 2567\'!$1:$1</definedName>',
    );
  });

  test('has its parts in the order in which Excel reads them', async () => {
    const seen: string[] = [];
    let depth = 0;
    walkXml(openPackage(await itasXlsx(townSheet)).get(SHEET) as Uint8Array, {
      open(name) {
        if (depth === 1) seen.push(name);
        depth++;
      },
      close() {
        depth--;
      },
    });
    // ECMA-376 part 1, 18.3.1.99
    expect(seen).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'hyperlinks',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
  });

  test.each(['=HYPERLINK("https://evil.example")', '+1', '@SUM(A1)', '<b>&amp;</b> "\'', '\u0001\u0008ก', '😀 ๏'])(
    'keeps %j a text',
    async (text) => {
      const sheet = oneRow(text);
      const { pages } = xlsxText(openPackage(await itasXlsx(sheet)));
      expect(pages[0]?.text).toContain(text.replace('\u0001\u0008', ''));
      expect(await part(sheet, SHEET)).not.toMatch(/<f[ >]/);
    },
  );

  test('cuts what Excel would call damage, and says so', async () => {
    const { pages } = xlsxText(openPackage(await itasXlsx(oneRow('ก'.repeat(40_000)))));
    const cells = pages[0]?.text.split('\n')[1]?.split('\t') ?? [];
    expect(Math.max(...cells.map((one) => one.length))).toBeLessThanOrEqual(32_767);
    expect(cells[1]).toMatch(/… \(ยาวเกินช่องของ Excel อ่านต่อที่หน้าเว็บ\)$/);
  });

  test('has no relation that leads nowhere', async () => {
    const parts = openPackage(await itasXlsx(townSheet));
    const inside = relationsOf(parts).filter(({ part: target }) => target !== undefined);
    expect(inside.length).toBeGreaterThan(3);
    expect(inside.filter(({ part: target }) => !parts.has(target as string))).toEqual([]);
  });
});
