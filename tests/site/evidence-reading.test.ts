import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { expectAccessible } from '../support/accessible.ts';
import { useBrowser } from '../support/browser.ts';
import { filesOf, htmlFilesOf, textOf } from '../support/pages.ts';

const { evidence } = inject('sites');
const { open } = useBrowser([evidence]);

const PAGES = ['2567/o1/', '2567/o7/', '2567/o12/', '2567/o16/', '2567/o29/', '2567/o4/text/development-plan.pdf/'];

describe('by keyboard', () => {
  test('the links of a card are reached in their order, each with a visible focus', async () => {
    const { page } = await open(evidence, '2567/o12/');
    await page.locator('.document h3 a').first().focus();
    const seen: string[] = [];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      const { name, outline } = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        return { name: (at.firstChild as Text).data.trim(), outline: getComputedStyle(at).outlineStyle };
      });
      expect(outline, name).toBe('solid');
      seen.push(name);
    }
    expect(seen).toEqual([
      'o12.1',
      'o12.2',
      'o12.3',
      'o12.4',
      'เปิดดู',
      'ดาวน์โหลด',
      'อ่านเป็นข้อความ',
      'ขอเอกสารในรูปแบบที่เข้าถึงได้',
    ]);
    await page.context().close();
  });

  test('a table that is wider than the phone is a stop, and scrolls by arrow keys', async () => {
    const { page } = await open(evidence, '2567/o16/', { width: 360 });
    const region = page.getByRole('region', { name: /^จำนวนครั้งที่ให้บริการ/ });
    await region.scrollIntoViewIfNeeded();
    await region.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await region.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await region.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(10);
    await page.context().close();
  });

  test('an element that a document shows is where its link leads', async () => {
    const { page } = await open(evidence, '2567/o12/', { javaScript: false });
    await page.locator('.document-facts a[href="#o12.3"]').first().click();
    expect(new URL(page.url()).hash).toBe('#o12.3');
    expect(await page.locator(':target').getAttribute('id')).toBe('o12.3');
    await page.context().close();
  });
});

describe('in print', () => {
  test.each(PAGES)('%s loses nothing at the side, and shows no buttons', async (path) => {
    // An A4 sheet less its margins.
    const { page } = await open(evidence, path, { width: 680 });
    await page.emulateMedia({ media: 'print' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    const cut = await page.$$eval('.table-scroll', (all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent?.slice(0, 40)),
    );
    expect(cut).toEqual([]);
    expect(await page.locator('.document-actions:visible, .site-header nav:visible, .search-box:visible').count()).toBe(
      0,
    );
    expect(await page.locator('.document h3:visible').count()).toBe(await page.locator('.document h3').count());
    await page.context().close();
  });

  test('every page of a long text is laid out', async () => {
    const { page } = await open(evidence, '2567/o4/text/development-plan.pdf/');
    await page.emulateMedia({ media: 'print' });
    const last = page.locator('#page-200');
    expect(await last.evaluate((one) => getComputedStyle(one).contentVisibility)).toBe('visible');
    await page.context().close();
  });
});

describe('on a slow phone', () => {
  const gzip = (file: string) => gzipSync(readFileSync(join(evidence.folder, file)), { level: 9 }).length;

  test('an item page with documents and charts still fits one TCP window of 14 kB with its style', () => {
    const styles = filesOf(evidence).filter((file) => file.endsWith('.css'));
    expect(styles).toHaveLength(1);
    const items = htmlFilesOf(evidence).filter((file) => /^\d{4}\/o\d+\/index\.html$/.test(file));
    const heavy = items
      .map((file) => [file, gzip(file) + styles.reduce((sum, style) => sum + gzip(style), 0)] as const)
      .filter(([, size]) => size > 14 * 1024);
    expect(items.length).toBeGreaterThan(43);
    expect(heavy).toEqual([]);
  });

  test('no page but those of the search, the questionnaire and the sheets to copy from has a script', () => {
    const scripted = htmlFilesOf(evidence).filter((file) => /<script/i.test(textOf(evidence, file)));
    expect(scripted).toEqual(['2566/itas/index.html', '2567/itas/index.html', 'eit/index.html', 'search/index.html']);
  });

  test('pictures below the window wait until the reader comes near', async () => {
    const { page } = await open(evidence, '', { width: 360 });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${page.url()}2567/o7/`, { waitUntil: 'networkidle' });
    const pictures = asked.filter((path) => /\.(avif|webp|jpg)$/.test(path));
    expect(pictures.every((path) => path.endsWith('.avif'))).toBe(true);
    expect(await page.locator('main img').count()).toBeGreaterThan(pictures.length);
    await page.context().close();
  });
});

test.each([360, 1280])('an address that has moved leads on, and at %i px says where', async (width) => {
  const { page } = await open(evidence, '', { width });
  const old = `${page.url()}2567/o12/progress-report.pdf`;
  // A PDF is a download to this browser, so the page itself is looked at, and then where it would go.
  const html = await (await page.request.get(`${old}/`)).text();
  expect(html).toContain('http-equiv="refresh" content="0; url=/ita/2567/o12/six-months.pdf"');
  expect(html).toContain('noindex');
  await page.route('**/2567/o12/six-months.pdf', (route) => route.fulfill({ status: 204 }));
  await page.goto(`${old}/`);
  expect(await page.locator('h1').textContent()).toBe('ที่อยู่นี้ย้ายแล้ว');
  const link = page.locator('main a');
  expect(await link.getAttribute('href')).toBe('/ita/2567/o12/six-months.pdf');
  expect(await link.textContent()).toContain('รอบ 6 เดือน');
  await expectAccessible(page, width);
  await page.context().close();
});
