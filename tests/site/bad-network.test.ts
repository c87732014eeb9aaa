import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { evidence: site } = inject('sites');
const { open, urlOf } = useBrowser([site]);

const PORTAL = '<!doctype html><html lang="th"><title>ลงชื่อเข้าใช้</title><form><input name="user"></form></html>';

/** What can become of a file: the line breaks, the server has none, or a public network gives its own page. */
const FATES: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
  ['the line breaks', (route) => route.abort()],
  ['there is none', (route) => route.fulfill({ status: 404, body: PORTAL, contentType: 'text/html' })],
  ['a log-in page comes in its place', (route) => route.fulfill({ body: PORTAL, contentType: 'text/html' })],
];

const PAGES = ['', '2567/', '2567/o12/', 'search/'];
const WIDTHS = [360, 1280];

const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** Where the parts of a page begin, from its top. */
function topsOf(page: Page, selectors: readonly string[]): Promise<number[]> {
  return page.evaluate(
    (all) => all.map((one) => document.querySelector(one)?.getBoundingClientRect().top ?? -1),
    [...selectors],
  );
}

describe('where fonts do not come', () => {
  test('text is there at once in letters of the device, and every face says so', async () => {
    const { page } = await open(site, 'colophon/', { width: 360 });
    await page.route('**/*.woff2', () => {});
    await page.goto(urlOf(site), { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    expect(await page.evaluate(() => document.fonts.status)).toBe('loading');
    const displays = await page.evaluate(() => [...document.fonts].map(({ display }) => display));
    expect(displays).toEqual(['swap', 'swap', 'swap', 'swap']);
    const fonts = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    // Thai letters of Android and Linux, Windows, and Apple; then whatever there is.
    expect(fonts).toMatch(/^Sarabun, "Noto Sans Thai", "Leelawadee UI", Thonburi, sans-serif$/);
    await page.context().close();
  });

  test.each(WIDTHS)('no page is wider than a screen of %i px', async (width) => {
    const { page } = await open(site, '', { width });
    await page.route('**/*.woff2', (route) => route.abort());
    for (const path of PAGES) {
      await page.goto(urlOf(site) + path);
      expect(await isTooWide(page), path).toBe(false);
    }
    await page.context().close();
  });

  test('what comes late moves little of what is being read', async () => {
    const { page } = await open(site, 'colophon/', { width: 360 });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    for (const path of ['', '2567/o12/']) {
      await page.goto(urlOf(site) + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const moved = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) => {
              const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
              done(shifts.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(0), 200);
          }),
      );
      // “Good” by web.dev's Core Web Vitals.
      expect(moved, path).toBeLessThanOrEqual(0.1);
    }
    await page.context().close();
  });
});

describe.each(FATES)('where styles do not come since %s', (_, fate) => {
  test('everything is there in the order it is read in, and can be used', async () => {
    const { page } = await open(site, '', { width: 360 });
    await page.route('**/*.css', fate);
    for (const path of PAGES) {
      await page.goto(urlOf(site) + path);
      const parts = ['header', 'h1', 'footer'];
      const tops = await topsOf(page, parts);
      expect(
        tops.every((top, i) => top >= 0 && top >= (tops[i - 1] ?? 0)),
        `${path}: ${tops}`,
      ).toBe(true);
      expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).not.toBe('0px'); // none came
    }
    await page.goto(urlOf(site));
    await page.locator('main a[href$="/2567/o1/"], main a[href$="/2567/"]').first().click();
    await page.waitForURL(/\/2567\//);
    await page.context().close();
  });
});

describe.each(FATES)('where pictures do not come since %s', (_, fate) => {
  test('documents have their titles and links, and their places', async () => {
    const { page } = await open(site, '', { width: 360 });
    await page.route(/\.(?:png|jpe?g|webp|avif)$/, fate);
    await page.goto(`${urlOf(site)}2567/o12/`);
    const cards = page.locator('article.document');
    expect(await cards.count()).toBeGreaterThan(1);
    for (const card of await cards.all()) {
      expect(await card.locator('h3 a').isVisible()).toBe(true);
      const picture = card.locator('img').first();
      if ((await picture.count()) === 0) continue;
      await picture.scrollIntoViewIfNeeded();
      expect((await picture.boundingBox())?.height).toBeGreaterThan(40);
    }
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });
});

test('without JavaScript the box leads to a page that says so and lists every item', async () => {
  const { page } = await open(site, '', { width: 360, javaScript: false });
  await page.locator('input[name="q"]').first().fill('งบประมาณ');
  await page.locator('input[name="q"]').first().press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  expect(await page.locator('noscript').textContent()).toContain('ต้องใช้ JavaScript');
  expect(await page.locator('#search-dead').isVisible()).toBe(false);
  const links = await page.locator('#all-items a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(new Set(links).size).toBe(43);
  await page.locator('#all-items a[href$="/2567/o12/"]').click();
  await page.waitForURL(/\/2567\/o12\/$/);
  await page.context().close();
});
