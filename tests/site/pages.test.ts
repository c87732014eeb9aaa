import { describe, expect, inject, test } from 'vitest';
import { expectAccessible } from '../support/accessible.ts';
import { useBrowser } from '../support/browser.ts';

const { real, townAtRoot, evidence } = inject('sites');
const { open } = useBrowser([real, townAtRoot, evidence]);

/** One page of every kind; the town shows what the real section has no facts for. */
const KINDS = [
  ['home', real, ''],
  ['home with dates and a code', townAtRoot, ''],
  ['year', real, '2567/'],
  ['filter by unit', real, '2567/unit/klang/'],
  ['empty filter', real, '2567/status/in-progress/'],
  ['item that is done', real, '2567/o12/'],
  ['item not started', real, '2567/o30/'],
  ['item with evidence, table and note', townAtRoot, '2567/o12/'],
  ['item with nothing written', townAtRoot, '2567/o2/'],
  ['measures', real, '2567/measures/'],
  ['indicators', real, '2567/indicators/'],
  ['report', real, '2567/report/'],
  ['sheet for ITAS without an address', real, '2567/itas/'],
  ['sheet for ITAS with documents', evidence, '2567/itas/'],
  ['questionnaire without a code', real, 'eit/'],
  ['questionnaire with a code', townAtRoot, 'eit/'],
  ['poster', townAtRoot, 'eit/poster/'],
  ['search before a query', real, 'search/'],
  ['search with results', real, 'search/?q=งบประมาณ'],
  ['search without results', real, 'search/?q=ตั๋วเครื่องบิน'],
  ['page of the organisation', real, 'accessibility/'],
  ['help with examples', real, 'search-help/'],
  ['glossary', real, 'glossary/'],
  ['colophon', real, 'colophon/'],
  ['lost visitor', real, '404.html'],
  ['year with documents', evidence, '2567/'],
  ['item with documents', evidence, '2567/o12/'],
  ['item with pictures', evidence, '2567/o1/'],
  ['item with a table and a chart', evidence, '2567/o16/'],
  ['text of a scan', evidence, '2567/o12/text/cover-memo.pdf/'],
  ['text of several pages', evidence, '2567/o12/text/six-months.pdf/'],
  ['search with pages of documents', evidence, 'search/?q=โครงการ'],
] as const;

describe.each([360, 1280])('at %i px', (width) => {
  test.each(KINDS)('the page “%s” is quiet, accessible and fits', async (_, site, path) => {
    const { page, complaints, foreign } = await open(site, path, { width });
    if (path.includes('?q=')) await page.waitForSelector('#search-status[data-state="done"]');
    await expectAccessible(page, width);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });
});

describe('by keyboard', () => {
  test('the first stop of every page leads past the header', async () => {
    const { page } = await open(real, '2567/o12/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('ข้ามไปยังเนื้อหา');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  test('a filter is reached and opened', async () => {
    const { page } = await open(real, '2567/');
    const link = page.getByRole('link', { name: /ยังไม่ได้ดำเนินการ/ });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2567/status/not-started/');
    expect(await page.locator('.item-table tbody tr').count()).toBe(2);
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  test('the search box leads to a list of all items', async () => {
    const { page, complaints } = await open(real, '2567/o1/', { javaScript: false });
    await page.locator('#q-top').fill('งบประมาณ');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect(await page.locator('#all-items a').count()).toBe(43);
    expect(await page.locator('noscript').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a short address leads on to the current year', async () => {
    const { page } = await open(real, 'o12/', { javaScript: false });
    await page.waitForURL('**/2567/o12/');
    expect(await page.locator('h1').textContent()).toContain('รอบ 6 เดือน');
    await page.context().close();
  });
});

describe('the item page', () => {
  test('shows what is known, and says so where nothing is', async () => {
    const { page } = await open(townAtRoot, '2567/o12/');
    const text = await page.locator('main').textContent();
    expect(text).toContain('อยู่ระหว่างดำเนินการ');
    expect(text).toContain('19 เม.ย. 2567');
    expect(text).toContain('ครอบคลุม 1 ต.ค. 2566 – 31 มี.ค. 2567');
    expect(text).toContain('✓ มีใน รายงานการกำกับติดตาม รอบ 6 เดือน');
    expect(await page.locator('#requirements ~ .requirements [data-state="met"]').count()).toBe(3);
    expect(await page.getByRole('link', { name: 'ปี 2566 o12' }).getAttribute('href')).toBe('/2566/o12/');
    const missing = page.locator('.note .unknown');
    expect(await missing.textContent()).toBe('ยังไม่มีข้อมูล');
    await page.context().close();
  });
});
