import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { CLASSES, readSets } from '../bench/search-sets.ts';
import { useBrowser } from '../support/browser.ts';
import { addressesOn, answered, askInBox, openSearch, searchAgain } from '../support/search-queries.ts';

const { real } = inject('sites');
const { open, urlOf } = useBrowser([real]);
const searchUrl = () => `${urlOf(real)}search/`;

/** Said where titles and aliases alone could be searched. */
const PARTIAL = 'ค้นได้เฉพาะชื่อและคำสำคัญของข้อ';

/** Said where an index could not be opened, whichever. */
const CLOSED = 'เปิดดัชนี';

/** Stands in texts alone: no item is called so. The others stand in both. */
const TEXT_ONLY = 'เพื่อนบ้าน';

const lineOf = (page: Page) => page.locator('#search-status').textContent();

/** What Pagefind and the browser write about a file that can't be had is no fault of ours; anything else is. */
const others = (complaints: readonly string[]) =>
  complaints.filter(
    (text) => !/Failed to (load|fetch)|net::ERR_|pagefind|pf_|wasm|dynamically imported|gzip|integrity/i.test(text),
  );

/** Bytes that are no file of an index, the same in each run. */
const NOISE = Buffer.from(Array.from({ length: 2_000 }, (_, i) => (i * i * 7919) % 251));
const lose = (route: Route) => route.abort();
const corrupt = (route: Route) => route.fulfill({ body: NOISE, contentType: 'application/octet-stream' });

describe('without the list of items', () => {
  test('the page says so and shows every item, and works again once the list is back', async () => {
    const { page, complaints } = await open(real, 'search/');
    await page.route('**/search/items.json*', lose);
    await page.locator('#q').fill('งบประมาณ');
    await page.waitForSelector('#search-status[data-state="done"]');
    expect(await lineOf(page)).toContain('เปิดดัชนีค้นหาไม่ได้');
    expect(await page.locator('#all-items a').count()).toBe(43);
    expect(await page.locator('#all-items a').first().isVisible()).toBe(true);
    await page.unroute('**/search/items.json*', lose);
    await searchAgain(page, 'ของขวัญ');
    expect((await addressesOn(page)).length).toBeGreaterThan(2);
    expect(await lineOf(page)).toMatch(/^พบ \d+ รายการ สำหรับ “ของขวัญ”$/);
    expect(others(complaints)).toEqual([]);
    await page.context().close();
  });

  test('the same where the server answers with an error', async () => {
    const { page } = await open(real, 'search/');
    await page.route('**/search/items.json*', (route) => route.fulfill({ status: 503, body: 'busy' }));
    await page.locator('#q').fill('งบประมาณ');
    await page.waitForSelector('#search-status[data-state="done"]');
    expect(await lineOf(page)).toContain('เปิดดัชนีค้นหาไม่ได้');
    await page.context().close();
  });
});

describe('without the script of the search', () => {
  test('the page says so, and tries again with the next focus', async () => {
    const { page } = await open(real, 'search/');
    await page.route('**/assets/app.*.js', lose);
    await page.locator('#q').focus();
    await page.waitForSelector('#search-status[data-state="done"]');
    expect(await lineOf(page)).toContain('โหลดตัวค้นหาไม่ได้');
    expect(await page.locator('#all-items a').first().isVisible()).toBe(true);
    await page.unroute('**/assets/app.*.js', lose);
    await page.locator('button', { hasText: 'ค้นหา' }).focus();
    await page.locator('#q').fill('ของขวัญ');
    await answered(page, 'ของขวัญ');
    expect((await addressesOn(page)).length).toBeGreaterThan(2);
    await page.context().close();
  });
});

describe('without the full text', () => {
  const FILES = [
    ['its directory', '**/pagefind/pages.json*'],
    ['its script', '**/pagefind/pagefind.js'],
    ['its entry', '**/pagefind/pagefind-entry.json*'],
    ['its list of pieces', '**/pagefind/*.pf_meta'],
    ['its program', '**/pagefind/wasm.*.pagefind*'],
    ['every piece of its index', '**/index/*.pf_index'],
  ] as const;
  const WAYS = [
    ['missing', lose],
    ['broken', corrupt],
  ] as const;

  describe.each(FILES)('for lack of %s', (_, pattern) => {
    test.each(WAYS)('(%s) titles and aliases are answered, and the line says that texts are not', async (_, fail) => {
      const { page, complaints } = await open(real, 'search/');
      await page.route(pattern, fail);
      await openSearch(page, searchUrl(), 'งบประมาณ');
      expect((await addressesOn(page)).slice(0, 2)).toEqual(['/ita/2567/o11/', '/ita/2567/o12/']);
      expect(await lineOf(page)).toContain(PARTIAL);
      expect(await page.locator('#search-filters').isVisible()).toBe(false);
      expect(others(complaints)).toEqual([]);
      await page.context().close();
    });

    test.each(WAYS)('(%s) a word of a text alone is not said to be nowhere', async (_, fail) => {
      const { page } = await open(real, 'search/');
      await page.route(pattern, fail);
      await openSearch(page, searchUrl(), TEXT_ONLY);
      expect(await lineOf(page)).toContain(PARTIAL);
      await page.context().close();
    });

    test.each(WAYS)('(%s) the next search is whole once it is back', async (_, fail) => {
      const { page } = await open(real, 'search/');
      await page.route(pattern, fail);
      await openSearch(page, searchUrl(), 'คุกกี้');
      await page.unroute(pattern, fail);
      await searchAgain(page, 'งบประมาณ');
      expect(await lineOf(page)).not.toContain(PARTIAL);
      expect(await page.locator('#search-filters').isVisible()).toBe(true);
      await searchAgain(page, 'คุกกี้');
      expect(await addressesOn(page)).toContain('/ita/privacy/');
      await page.context().close();
    });
  });

  test('for lack of the texts themselves results are complete, only without an excerpt of them', async () => {
    const { page, complaints } = await open(real, 'search/');
    await page.route('**/fragment/*.pf_fragment', lose);
    await openSearch(page, searchUrl(), 'คุกกี้');
    expect(await addressesOn(page)).toContain('/ita/privacy/');
    expect(await lineOf(page)).not.toContain(PARTIAL);
    expect(others(complaints)).toEqual([]);
    await page.context().close();
  });
});

describe('where the network is lost in the middle', () => {
  test.each([TEXT_ONLY, 'คุกกี้'])(
    'what could not be searched for “%s” is said, and the search is whole when it is back',
    async (query) => {
      const whole = await open(real, 'search/');
      await openSearch(whole.page, searchUrl(), query);
      const right = await addressesOn(whole.page);
      expect(right.length).toBeGreaterThan(0);
      await whole.page.context().close();
      const { page, complaints } = await open(real, 'search/');
      await openSearch(page, searchUrl(), 'ของขวัญ');
      await page.context().setOffline(true);
      await searchAgain(page, query);
      expect(await lineOf(page)).toContain(CLOSED);
      await page.context().setOffline(false);
      await expect.poll(() => lineOf(page), { timeout: 10_000 }).not.toContain(CLOSED);
      await answered(page, query);
      expect(await addressesOn(page)).toEqual(right);
      expect(others(complaints)).toEqual([]);
      await page.context().close();
    },
  );

  test('titles are answered meanwhile', async () => {
    const { page, complaints } = await open(real, 'search/');
    await openSearch(page, searchUrl(), 'ของขวัญ');
    await page.context().setOffline(true);
    await searchAgain(page, 'โครงสร้าง');
    expect((await addressesOn(page))[0]).toBe('/ita/2567/o1/');
    await searchAgain(page, 'o12');
    expect(await addressesOn(page)).toEqual(['/ita/2567/o12/']);
    expect(others(complaints)).toEqual([]);
    await page.context().close();
  });

  test('before the first search, nothing is lost that was typed', async () => {
    const { page } = await open(real, 'search/');
    await page.locator('#q').focus();
    await page.waitForSelector('#q[role="combobox"]');
    await page.context().setOffline(true);
    await page.locator('#q').pressSequentially('คุกกี้', { delay: 20 });
    await page.waitForSelector('#search-status[data-state="done"]');
    await page.context().setOffline(false);
    await answered(page, 'คุกกี้');
    await expect.poll(() => addressesOn(page)).toContain('/ita/privacy/');
    expect(await page.locator('#q').inputValue()).toBe('คุกกี้');
    await page.context().close();
  });
});

describe('in a browser without Intl.Segmenter', () => {
  const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
  const all = readSets(folder, ['queries-dev', 'queries-own']).flatMap(({ queries }) => queries);
  const queries = CLASSES.flatMap((kind) => all.filter((query) => query.kind === kind).slice(0, 20)).map(({ q }) => q);

  async function answers(page: Page): Promise<string[]> {
    const lines: string[] = [];
    for (const query of queries) {
      const { rung } = await askInBox(page, query);
      lines.push(`${query} (${rung}): ${(await addressesOn(page)).join(' ')}`);
    }
    return lines;
  }

  test('queries of every class have the same results in the same order', async () => {
    expect(queries.length).toBeGreaterThan(150);
    const { page } = await open(real, 'search/');
    const withIt = await answers(page);
    await page.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
    await page.goto(searchUrl());
    expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(false);
    expect(await answers(page)).toEqual(withIt);
    await page.context().close();
  });
});
