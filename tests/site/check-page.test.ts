import { describe, expect, inject, test } from 'vitest';
import { expectAccessible } from '../support/accessible.ts';
import { useBrowser } from '../support/browser.ts';
import { attribute, elementsOf, filesOf, htmlFilesOf, textOf } from '../support/pages.ts';

const { preview, ...published } = inject('sites');
const { open } = useBrowser([preview]);

describe.each(Object.values(published))('the section $name, which is published', (site) => {
  test('has no page of the check, and no word of a preview on any other', () => {
    expect(filesOf(site).filter((file) => /(^|\/)check\//.test(file))).toEqual([]);
    expect(htmlFilesOf(site).filter((file) => /\/check\/|preview-note/.test(textOf(site, file)))).toEqual([]);
  });
});

describe('a preview', () => {
  test('keeps search engines off every page, and leads from each to what the check found', () => {
    const pages = htmlFilesOf(preview);
    expect(pages).toContain('check/index.html');
    for (const page of pages) {
      const elements = elementsOf(textOf(preview, page));
      const robots = elements.find((element) => attribute(element, 'name') === 'robots');
      expect(robots && attribute(robots, 'content'), page).toBe('noindex');
      expect(
        elements.some((element) => attribute(element, 'href') === '/ita/check/'),
        page,
      ).toBe(true);
      expect(
        elements.some((element) => attribute(element, 'rel') === 'canonical'),
        page,
      ).toBe(false);
    }
  });

  test('has no list of files by which a published copy could be taken for it', () => {
    expect(filesOf(preview)).not.toContain('manifest.json');
  });

  test('runs no script on the page of the check', () => {
    expect(textOf(preview, 'check/index.html')).not.toMatch(/<script/i);
    expect(textOf(preview, 'check/index.html')).toContain("default-src 'none'");
  });
});

describe.each([360, 1280])('the page of the check at %i px', (width) => {
  test('is quiet, accessible and fits, with all that can be opened open', async () => {
    const { page, complaints, foreign } = await open(preview, 'check/', { width });
    for (const details of await page.locator('details').all())
      await details.evaluate((one) => one.setAttribute('open', ''));
    await expectAccessible(page, width);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });
});

describe('the page of the check', () => {
  test('shows the points both ways, what to fix first, and each finding with its place, mend and reason', async () => {
    const { page } = await open(preview, 'check/');
    const total = page.locator('.score tfoot tr').first();
    expect(await total.locator('th').textContent()).toBe('รวม OIT');
    const [declared = 0, proven = 0, full] = (await total.locator('td').allTextContents()).map(Number);
    expect(full).toBe(100);
    expect(proven).toBeLessThanOrEqual(declared);
    expect(await page.locator('.fix-first > li').first().textContent()).toMatch(/o\d+.*คะแนน.*เริ่มจาก/s);
    const finding = page.locator('.finding').first();
    expect(await finding.locator('.finding-head code').textContent()).toMatch(/^town\/.+:\d+:\d+$/);
    expect(await finding.textContent()).toMatch(/วิธีแก้.*ที่มา:/s);
    const counts = await page.locator('.verdict + p').textContent();
    const told = [...(counts ?? '').matchAll(/(\d+) จุด/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(await page.locator('.finding').count()).toBe(told);
    expect(told).toBeGreaterThan(0);
    await page.context().close();
  });

  test('prints the worklist of each unit on sheets of its own, and leaves out what only a screen needs', async () => {
    const { page } = await open(preview, 'check/');
    const lists = page.locator('.worklist');
    expect(await lists.count()).toBeGreaterThan(1);
    await page.emulateMedia({ media: 'print' });
    for (const list of await lists.all()) {
      expect(await list.evaluate((one) => getComputedStyle(one).breakBefore)).toBe('page');
      expect(await list.locator('.tasks > li').count()).toBeGreaterThan(0);
    }
    for (const hidden of ['.findings', '.on-page', '.preview-note', '.site-footer']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    await page.context().close();
  });
});
