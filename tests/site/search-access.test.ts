import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectAccessible } from '../support/accessible.ts';
import { useBrowser } from '../support/browser.ts';
import { answered, openSearch } from '../support/search-queries.ts';

const { real, townDeep } = inject('sites');
const { open, urlOf } = useBrowser([real, townDeep]);

/** Size of a target that a finger finds (WCAG 2.2, 2.5.8), in CSS pixels. */
const TARGET = 24;

/** Everything the page can be asked to show beside its plain list. */
const STATES = {
  'with titles offered': async (page: Page) => {
    await page.locator('#q').pressSequentially('งบประมาณ', { delay: 20 });
    await answered(page, 'งบประมาณ');
    await page.waitForSelector('#search-suggestions [role="option"]');
    await page.keyboard.press('ArrowDown');
  },
  'with filters open': async (page: Page) => {
    await openSearch(page, page.url(), 'แผน');
    await page.locator('#search-filters summary').click();
  },
  'with filters in force': async (page: Page) => {
    await openSearch(page, page.url(), 'แผน', '&year=2566&sub=9.2');
    await page.waitForSelector('#filter-none');
  },
  'with more results to come': async (page: Page) => {
    await openSearch(page, page.url(), 'ข้อมูล');
    await page.locator('#search-more').click();
  },
  'with a query that was mended': (page: Page) => openSearch(page, page.url(), 'งบประมาน'),
  'without results': (page: Page) => openSearch(page, page.url(), 'ตั๋วเครื่องบิน'),
  'without results by the filters': (page: Page) => openSearch(page, page.url(), 'แผน', '&year=2500'),
  'with one long word that is nowhere': (page: Page) => openSearch(page, page.url(), 'ก'.repeat(200)),
} as const;

describe.each([360, 1280])('at %i px', (width) => {
  test.each(Object.entries(STATES))('the search page %s is accessible and fits', async (_, reach) => {
    const { page, complaints } = await open(townDeep, 'search/', { width });
    await reach(page);
    await expectAccessible(page, width);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('titles, filters and buttons are large enough for a finger', async () => {
    const { page } = await open(real, 'search/', { width });
    await STATES['with titles offered'](page);
    const small = (selector: string) =>
      page.$$eval(
        selector,
        (all, least) =>
          all.flatMap((element) => {
            const { width: wide, height: high } = element.getBoundingClientRect();
            return wide < least || high < least ? [`${element.outerHTML.slice(0, 60)}: ${wide} × ${high}`] : [];
          }),
        TARGET,
      );
    const options = '#search-suggestions [role="option"]';
    expect(await page.locator(options).count()).toBeGreaterThan(1);
    expect(await small(options)).toEqual([]);
    await openSearch(page, `${urlOf(real)}search/`, 'แผน', '&sub=9.2');
    // A box is pressed anywhere on its label.
    const controls = '#search-filters :is(label, summary, button), #search button:not([hidden])';
    expect(await page.locator(controls).count()).toBeGreaterThan(4);
    expect(await small(controls)).toEqual([]);
    await page.context().close();
  });
});

describe('for a screen reader', () => {
  test('the line above the results is a status, the results are a list, and the filters are named', async () => {
    const { page } = await open(townDeep, 'search/');
    await openSearch(page, page.url(), 'แผน');
    expect(await page.getByRole('status').textContent()).toMatch(/^พบ \d+ รายการ/);
    expect(await page.getByRole('form', { name: 'กรองผลการค้นหา' }).count()).toBe(1);
    await page.locator('#search-filters summary').click();
    expect(await page.getByRole('group', { name: 'ปีงบประมาณ' }).getByRole('checkbox').count()).toBe(2);
    expect(await page.getByRole('checkbox', { name: /^2566 \(\d+\)$/ }).count()).toBe(1);
    expect(await page.locator('#search-results').getByRole('listitem').count()).toBe(20);
    await page.context().close();
  });
});
