import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { parse } from 'csv-parse/sync';
import type { Element as HastElement } from 'hast';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openPackage } from '../../src/evidence/office/office-package.ts';
import { xlsxText } from '../../src/evidence/office/xlsx-text.ts';
import { pdfReader } from '../../src/evidence/pdf/reader.ts';
import { useBrowser } from '../support/browser.ts';
import type { BuiltSite } from '../support/built-sites.ts';
import { attribute, elementsOf, filesOf, textOf } from '../support/pages.ts';

const sites = inject('sites');
const { real, townAtRoot, evidence } = sites;
const { open, urlOf } = useBrowser([real, townAtRoot, evidence]);

/** The rows of a published CSV file, its titles first. */
function rowsOf(site: BuiltSite, year = 2567): string[][] {
  return parse(readFileSync(join(site.folder, `${year}/itas.csv`)), { bom: true });
}

const yearsOf = (site: BuiltSite) =>
  filesOf(site)
    .flatMap((file) => /^(\d{4})\/itas\/index\.html$/.exec(file)?.[1] ?? [])
    .map(Number);

function wordsOf(element: HastElement): string {
  const words = (node: HastElement['children'][number]): string =>
    node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(words).join('') : '';
  return words(element).replace(/\s+/g, ' ').trim();
}

/** The page behind the link whose words a step says; the longest, where the words of another are a part of them. */
function press(site: BuiltSite, file: string, step: string): string {
  const [link] = elementsOf(textOf(site, file))
    .filter(({ tagName }) => tagName === 'a')
    .map((element) => ({ words: wordsOf(element).replace(/ \(\d+\)$/, ''), href: attribute(element, 'href') }))
    .filter(({ words, href }) => words !== '' && step.includes(words) && href.startsWith(site.base))
    .sort((a, b) => b.words.length - a.words.length);
  expect(link, `“${step}” on ${file}`).toBeDefined();
  return join(link?.href.slice(site.base.length) ?? '', 'index.html');
}

describe.each(Object.values(sites))('the way to each item of $name', (site) => {
  test('leads there by links alone, in every year', () => {
    const years = yearsOf(site);
    expect(years.length).toBeGreaterThan(0);
    for (const year of years) {
      const [titles = [], ...rows] = rowsOf(site, year);
      const column = titles.indexOf('ตำแหน่งบนเว็บไซต์');
      expect(rows).toHaveLength(43);
      for (const row of rows) {
        const steps = (row[column] ?? '').split(' › ');
        const home = steps.indexOf('การเปิดเผยข้อมูลสาธารณะ (ITA)');
        expect(home).toBeGreaterThanOrEqual(0);
        const end = steps.slice(home + 1).reduce((file, step) => press(site, file, step), 'index.html');
        expect(end, row[column]).toBe(`${year}/${row[0]}/index.html`);
      }
    }
  });
});

describe('the files', () => {
  test('are published for every year', () => {
    expect(yearsOf(evidence)).toEqual([2566, 2567]);
    expect(filesOf(evidence)).toEqual(
      expect.arrayContaining(['2566/itas.csv', '2566/itas.xlsx', '2567/itas.csv', '2567/itas.xlsx']),
    );
  });

  test('the workbook holds what the CSV file holds', () => {
    for (const site of [real, evidence]) {
      const { pages } = xlsxText(openPackage(readFileSync(join(site.folder, '2567/itas.xlsx'))));
      const lines = rowsOf(site).map((row) =>
        row
          .map((text) => text.replace(/\s+/g, ' ').trim())
          .join('\t')
          .trimEnd(),
      );
      expect(pages[0]?.text.split('\n')).toEqual(lines);
    }
  });

  test('lead to evidence that is published', () => {
    const addresses = rowsOf(evidence)
      .slice(1)
      .flatMap((row) => row[3]?.split('\n') ?? [])
      .filter((address) => address.startsWith('https://www.example.go.th/ita/'));
    expect(addresses.length).toBeGreaterThan(30);
    const published = new Set(filesOf(evidence).map((file) => `https://www.example.go.th/ita/${file}`));
    expect(addresses.filter((address) => !published.has(address))).toEqual([]);
  });
});

describe('the page', () => {
  test('holds cell by cell what the files hold', async () => {
    const { page } = await open(evidence, '2567/itas/');
    const cells = await page.locator('.itas-table tbody tr').evaluateAll((rows) => {
      const selected = (part: Element) => {
        getSelection()?.selectAllChildren(part);
        return String(getSelection()).trim();
      };
      return rows.map((row) =>
        [...row.querySelectorAll('td, th')].map((cell) =>
          [...cell.querySelectorAll('[data-copy-text]')].map(selected).join('\n'),
        ),
      );
    });
    expect(cells).toEqual(rowsOf(evidence).slice(1));
    await page.context().close();
  });

  test('says once that the website is not known, and links to its items all the same', async () => {
    const { page } = await open(real, '2567/itas/');
    expect(await page.locator('.note').count()).toBe(1);
    expect(await page.locator('.note').textContent()).toContain('ยังไม่รู้ชื่อเว็บไซต์');
    const link = page.locator('#o12 [data-label^="ที่อยู่ของข้อ"] a');
    expect(await link.textContent().then((text) => text?.trim())).toBe('/ita/2567/o12/');
    await link.click();
    await page.waitForURL('**/2567/o12/');
    await page.context().close();
  });

  test('is reached from the page of the year and from the report', async () => {
    for (const path of ['2567/', '2567/report/']) {
      const { page } = await open(real, path);
      await page.getByRole('link', { name: 'แผ่นสำหรับกรอกระบบ ITAS' }).click();
      await page.waitForURL('**/2567/itas/');
      await page.context().close();
    }
  });

  test('without JavaScript has no button, and all the rest', async () => {
    const { page, complaints } = await open(evidence, '2567/itas/', { javaScript: false });
    expect(await page.locator('.copy:visible').count()).toBe(0);
    expect(await page.locator('.itas-table tbody tr:visible').count()).toBe(43);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is a card an item on a phone, each cell with its title', async () => {
    const { page } = await open(evidence, '2567/itas/', { width: 360 });
    const tops = await page
      .locator('#o12 :is(td, th)')
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top)));
    expect(new Set(tops.slice(1)).size).toBe(7);
    expect(
      await page
        .locator('#o12 td')
        .nth(1)
        .evaluate((cell) => getComputedStyle(cell, '::before').content),
    ).toBe('"ลิงก์ถาวรของข้อ"');
    await page.context().close();
  });
});

describe('a copy button', () => {
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const told = (page: Page) => page.locator('[data-copied]').textContent();

  async function ready(width?: number) {
    const { page, complaints } = await open(evidence, '2567/itas/', width ? { width } : {});
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(urlOf(evidence)).origin });
    return { page, complaints };
  }

  test('copies its cell by mouse, and says which', async () => {
    const { page, complaints } = await ready();
    await page.getByRole('button', { name: 'คัดลอกลิงก์ของ o12', exact: true }).click();
    await expect.poll(() => told(page)).toBe('คัดลอกลิงก์ของ o12 แล้ว');
    expect(await clipboard(page)).toBe('https://www.example.go.th/ita/2567/o12/');
    expect(await page.locator('[data-copied]').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is reached by Tab and pressed by the keyboard, one for each document', async () => {
    const { page } = await ready();
    await page.getByRole('button', { name: 'คัดลอกลิงก์หลักฐานที่ 1 ของ o12' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('คัดลอกลิงก์หลักฐานที่ 2 ของ o12');
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page)).toBe('คัดลอกลิงก์หลักฐานที่ 2 ของ o12 แล้ว');
    expect(await clipboard(page)).toBe('https://www.example.go.th/ita/2567/o12/cover-memo.pdf');
    await page.keyboard.press('Space');
    await expect.poll(() => told(page)).toBe('คัดลอกลิงก์หลักฐานที่ 2 ของ o12 แล้ว');
    await page.context().close();
  });

  test('copies the lines of a cell as lines', async () => {
    const { page } = await ready();
    await page.getByRole('button', { name: 'คัดลอกองค์ประกอบของ o2', exact: true }).click();
    await expect.poll(() => told(page)).toBe('คัดลอกองค์ประกอบของ o2 แล้ว');
    expect(await clipboard(page)).toBe(rowsOf(evidence).find(([id]) => id === 'o2')?.[6]);
    await page.context().close();
  });

  test('leaves the text selected for Ctrl+C where the browser refuses', async () => {
    const { page } = await open(evidence, '2567/itas/');
    // To grant one permission is to refuse all others.
    await page.context().grantPermissions(['geolocation'], { origin: new URL(urlOf(evidence)).origin });
    await page.getByRole('button', { name: 'คัดลอกลิงก์ของ o12', exact: true }).click();
    await expect.poll(() => told(page)).toBe('เลือกข้อความไว้แล้ว กด Ctrl+C เพื่อคัดลอก');
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe('https://www.example.go.th/ita/2567/o12/');
    await page.context().close();
  });

  test.each([360, 1280])('is 24 pixels wide and high at least, and covers no other at %i px', async (width) => {
    const { page } = await ready(width);
    const boxes = await page.locator('.copy').evaluateAll((all) =>
      all.map((button) => {
        const { left, top, width: w, height: h } = button.getBoundingClientRect();
        const middle = document.elementsFromPoint(left + w / 2, top + h / 2);
        return { w, h, isCovered: top < innerHeight && top >= 0 && !middle[0]?.closest('.copy') };
      }),
    );
    expect(boxes.length).toBeGreaterThan(43 * 5);
    expect(boxes.filter(({ w, h, isCovered }) => w < 24 || h < 24 || isCovered)).toEqual([]);
    await page.context().close();
  });

  test('of the page of the questionnaire copies its snippet', async () => {
    const { page } = await open(townAtRoot, 'eit/');
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(urlOf(townAtRoot)).origin });
    await page.getByRole('button', { name: 'คัดลอกโค้ด' }).click();
    await expect.poll(() => page.locator('.eit-snippet [role="status"]').textContent()).toBe('คัดลอกโค้ดแล้ว');
    expect(await clipboard(page)).toBe(await page.locator('.eit-snippet pre').textContent());
    await page.context().close();
  });
});

describe('on paper', () => {
  test('the sheet lies across A4, its titles on each page, no row broken and no button', async () => {
    const { page } = await open(evidence, '2567/itas/');
    const bytes = await page.pdf({ preferCSSPageSize: true });
    await page.context().close();
    const document = await PDFDocument.load(bytes);
    for (const { width, height } of document.getPages().map((one) => one.getSize())) {
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    }
    const { pages } = await pdfReader.open(bytes, 'pdf');
    const texts = pages.map(({ text }) => text.replace(/\s+/g, ''));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.length).toBeLessThan(12);
    for (const text of texts) {
      expect(text).toContain('ลิงก์ถาวรของข้อ');
      expect(text).not.toContain('คัดลอก');
    }
    const rows = rowsOf(evidence).slice(1);
    for (const [id = '', , address = '', evidenceCell = '', way = '', date = ''] of rows) {
      const own = texts.filter((text) => text.includes(way.replace(/\s+/g, '')) || text.includes(`/2567/${id}/`));
      expect(own, id).toHaveLength(1);
      for (const part of [address, ...evidenceCell.split('\n'), date]) {
        expect(own[0], `${id}: ${part}`).toContain(part.replace(/\s+/g, ''));
      }
    }
  });
});
