import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { answered, openSearch } from '../support/search-queries.ts';

const { real } = inject('sites');
const { open, urlOf } = useBrowser([real]);

const OPTIONS = '#search-suggestions [role="option"]';

/** Types into the box letter by letter, until titles are offered and all is answered. */
async function typed(query: string): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await open(real, 'search/');
  await page.locator('#q').pressSequentially(query, { delay: 20 });
  await answered(page, query);
  await page.waitForSelector(OPTIONS);
  return { page, complaints };
}

function stateOf(page: Page) {
  return page.evaluate((options) => {
    const input = document.querySelector('#q') as HTMLInputElement;
    const active = input.getAttribute('aria-activedescendant');
    const all = [...document.querySelectorAll(options)];
    return {
      expanded: input.getAttribute('aria-expanded'),
      options: all.length,
      active: all.findIndex(({ id }) => id === active),
      selected: all.flatMap((option, i) => (option.getAttribute('aria-selected') === 'true' ? [i] : [])),
      hasFocus: document.activeElement === input,
      value: input.value,
    };
  }, OPTIONS);
}

describe('the box of the search page', () => {
  test('is a combobox with a list of titles', async () => {
    const { page, complaints } = await typed('งบประมาณ');
    const box = page.getByRole('combobox', { name: 'ค้นหาในหมวดนี้' });
    expect(await box.getAttribute('id')).toBe('q');
    expect(await box.getAttribute('aria-autocomplete')).toBe('list');
    const list = page.getByRole('listbox', { name: 'คำแนะนำ' });
    expect(await box.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await list.getByRole('option').first().textContent()).toMatch(/^o\d+ \S/);
    expect(await list.getByRole('option').count()).toBeLessThanOrEqual(5);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is left at once for the results where nobody types: an address offers no titles', async () => {
    const { page } = await open(real, 'search/');
    await openSearch(page, `${urlOf(real)}search/`, 'งบประมาณ');
    expect(await stateOf(page)).toMatchObject({ expanded: 'false', options: 0 });
    await page.context().close();
  });

  test('goes around its titles with the arrow keys, by way of the box itself', async () => {
    const { page } = await typed('งบประมาณ');
    const { options: count } = await stateOf(page);
    expect(count).toBeGreaterThan(1);
    const down = [];
    for (let i = 0; i <= count; i++) {
      await page.keyboard.press('ArrowDown');
      down.push(await stateOf(page));
    }
    expect(down.map(({ active }) => active)).toEqual([...Array(count).keys(), -1]);
    expect(down.map(({ selected }) => selected)).toEqual([...Array(count).keys()].map((i) => [i]).concat([[]]));
    expect(down.every(({ hasFocus, value }) => hasFocus && value === 'งบประมาณ')).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await stateOf(page)).toMatchObject({ active: count - 1, selected: [count - 1] });
    await page.context().close();
  });

  test('searches for the active title with Enter', async () => {
    const { page } = await typed('งบประมาณ');
    await page.keyboard.press('ArrowDown');
    const title = (await page.locator(OPTIONS).first().getAttribute('data-title')) ?? '';
    const code = (await page.locator(`${OPTIONS} .code`).first().textContent()) ?? '';
    await page.keyboard.press('Enter');
    await answered(page, title);
    expect(await stateOf(page)).toMatchObject({ expanded: 'false', options: 0, value: title, hasFocus: true });
    expect(new URL(page.url()).searchParams.get('q')).toBe(title);
    expect(await page.locator('#search-results > li').first().getAttribute('data-item')).toBe(code);
    await page.context().close();
  });

  test('searches for what was typed with Enter where no title is active, and offers none after that', async () => {
    const { page } = await typed('งบประมาณ');
    await page.keyboard.press('Enter');
    await answered(page, 'งบประมาณ');
    expect(await stateOf(page)).toMatchObject({ expanded: 'false', options: 0, active: -1, value: 'งบประมาณ' });
    await page.context().close();
  });

  test('offers nothing after Enter that comes before the pause of the typing is over', async () => {
    const { page } = await typed('งบประมาณ');
    await page.locator('#q').pressSequentially('รายจ่าย');
    await page.keyboard.press('Enter');
    await answered(page, 'งบประมาณรายจ่าย');
    expect(await stateOf(page)).toMatchObject({ expanded: 'false', options: 0 });
    await page.context().close();
  });

  test('closes its titles with Escape and keeps what was typed, and opens them with the next letter', async () => {
    const { page } = await typed('งบประมาณ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await stateOf(page)).toEqual({
      expanded: 'false',
      options: 0,
      active: -1,
      selected: [],
      hasFocus: true,
      value: 'งบประมาณ',
    });
    await page.keyboard.press('Backspace');
    await page.waitForSelector(OPTIONS);
    expect((await stateOf(page)).expanded).toBe('true');
    await page.context().close();
  });

  test('lets Tab go on to the button, and closes its titles', async () => {
    const { page } = await typed('งบประมาณ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('ค้นหา');
    expect(await stateOf(page)).toMatchObject({ expanded: 'false', options: 0, value: 'งบประมาณ' });
    await page.context().close();
  });

  test('searches for the title that is clicked', async () => {
    const { page } = await typed('งบประมาณ');
    const title = (await page.locator(OPTIONS).nth(1).getAttribute('data-title')) ?? '';
    await page.locator(OPTIONS).nth(1).click();
    await answered(page, title);
    expect(await stateOf(page)).toMatchObject({ options: 0, value: title });
    await page.context().close();
  });

  test.each([360, 1280])('covers no result at %i px: one click on the first leads there', async (width) => {
    const { page } = await open(real, 'search/', { width });
    await page.locator('#q').pressSequentially('งบประมาณ', { delay: 20 });
    await answered(page, 'งบประมาณ');
    await page.waitForSelector(OPTIONS);
    const first = page.locator('#search-results > li > a').first();
    const address = await first.getAttribute('href');
    await first.scrollIntoViewIfNeeded();
    const at = await first.boundingBox();
    if (!at) throw new Error('the first result is not shown');
    // As a hand does it: Playwright's own click would try again.
    // On the first line of its words: the middle of two lines is between them.
    await page.mouse.move(at.x + 20, at.y + 12);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(`**${address}`, { timeout: 3_000 });
    await page.context().close();
  });

  test('marks no title as active that is no longer offered', async () => {
    const { page } = await typed('งบประมาณ');
    await page.keyboard.press('ArrowUp');
    await page.locator('#q').pressSequentially('ราย', { delay: 20 });
    await answered(page, 'งบประมาณราย');
    const named = await page.evaluate(() => {
      const id = document.querySelector('#q')?.getAttribute('aria-activedescendant');
      return id === null || id === undefined || document.getElementById(id) !== null;
    });
    expect(named).toBe(true);
    await page.context().close();
  });
});

describe('the box of any other page', () => {
  test('is a plain form that leads to the page of search', async () => {
    const { page, complaints } = await open(real, '2567/o12/');
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.getByRole('searchbox').fill('งบประมาณ');
    await page.keyboard.press('Enter');
    await answered(page, 'งบประมาณ');
    expect(new URL(page.url()).pathname).toBe('/ita/search/');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
