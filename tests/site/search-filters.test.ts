import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { addressesOn, answered, openSearch, searchAgain } from '../support/search-queries.ts';

const { townDeep } = inject('sites');
const { open, urlOf } = useBrowser([townDeep]);
const searchUrl = () => `${urlOf(townDeep)}search/`;

const QUERY = 'แผน';

async function opened(filters = '', query = QUERY) {
  const { page, complaints } = await open(townDeep, 'search/');
  await openSearch(page, searchUrl(), query, filters);
  return { page, complaints };
}

interface Box {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly count: number;
}

function boxesOn(page: Page): Promise<Box[]> {
  return page.$$eval('#search-filters label', (labels) =>
    labels.map((label) => {
      const { name, value, checked } = label.querySelector('input') as HTMLInputElement;
      return { name, value, checked, count: Number(/\((\d+)\)/.exec(label.textContent ?? '')?.[1]) };
    }),
  );
}

/** Presses a box, and waits for what it leaves. */
async function press(page: Page, { name, value }: Pick<Box, 'name' | 'value'>, query = QUERY): Promise<void> {
  if ((await page.locator('#search-filters details[open]').count()) === 0) await page.locator('summary').click();
  await page.locator(`#search-filters input[name="${name}"][value="${value}"]`).click();
  await answered(page, query);
}

/** How many results are left, by the line above them, by the list, and by the button below it. */
function leftOn(page: Page) {
  return page.evaluate(() => {
    const [, said] = /พบ (\d+) รายการ/.exec(document.querySelector('#search-status')?.textContent ?? '') ?? [];
    return { said: Number(said), listed: document.querySelectorAll('#search-results > li').length };
  });
}

const parametersOf = (page: Page) => [...new URL(page.url()).searchParams].map((pair) => pair.join('='));

describe('the filters of a search', () => {
  test('are folded away until someone opens them, and are not there before a search', async () => {
    const { page } = await open(townDeep, 'search/');
    expect(await page.locator('#search-filters').isVisible()).toBe(false);
    await openSearch(page, searchUrl(), QUERY);
    expect(await page.locator('#search-filters summary').isVisible()).toBe(true);
    expect(await page.locator('#search-filters input').first().isVisible()).toBe(false);
    await page.locator('#search-filters summary').click();
    expect(await page.locator('#search-filters input').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('say of each value how many results it leaves', async () => {
    const { page, complaints } = await opened();
    const boxes = await boxesOn(page);
    expect(new Set(boxes.map(({ name }) => name))).toEqual(new Set(['kind', 'year', 'sub', 'unit', 'status']));
    for (const box of boxes) {
      await press(page, box);
      const left = await leftOn(page);
      expect(left, `${box.name}=${box.value}`).toEqual({ said: box.count, listed: Math.min(box.count, 20) });
      await press(page, box);
    }
    expect(await boxesOn(page)).toEqual(boxes);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('are called in words, years from the newest on', async () => {
    const { page } = await opened();
    const texts = await page.$$eval('#search-filters fieldset', (all) =>
      all.map((one) => [...one.children].map((part) => (part.textContent ?? '').replace(/ \(\d+\)$/, '').trim())),
    );
    expect(texts.find(([name]) => name === 'ปีงบประมาณ')).toEqual(['ปีงบประมาณ', '2567', '2566']);
    expect(texts.find(([name]) => name === 'ชนิด')?.[1]).toBe('ข้อข้อมูล');
    expect(texts.find(([name]) => name === 'ตัวชี้วัดย่อย')?.slice(1, 3)).toEqual(['9.1 ข้อมูลพื้นฐาน', '9.2 การบริหารงาน']);
    expect(texts.find(([name]) => name === 'ส่วนราชการ')).toContain('กองคลัง');
    expect(texts.find(([name]) => name === 'สถานะ')).toContain('ยังไม่ได้ดำเนินการ');
    await page.context().close();
  });

  test('stand in the address, and opening it shows the same', async () => {
    const { page } = await opened();
    await press(page, { name: 'year', value: '2566' });
    expect(parametersOf(page)).toEqual([`q=${QUERY}`, 'year=2566']);
    const addresses = await addressesOn(page);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('/a/b/2566/'))).toEqual([]);
    const boxes = await boxesOn(page);
    const other = await opened('&year=2566');
    expect(await addressesOn(other.page)).toEqual(addresses);
    expect(await boxesOn(other.page)).toEqual(boxes);
    expect(await other.page.locator('#search-filters details').getAttribute('open')).not.toBeNull();
    await other.page.context().close();
    await page.context().close();
  });

  test('work together: two of one kind widen, two of different kinds narrow', async () => {
    const { page } = await opened();
    const all = await leftOn(page);
    await press(page, { name: 'year', value: '2566' });
    const ofYear = await leftOn(page);
    const sub = (await boxesOn(page)).find((box) => box.name === 'sub' && box.value === '9.2');
    await press(page, { name: 'sub', value: '9.2' });
    expect(parametersOf(page)).toEqual([`q=${QUERY}`, 'year=2566', 'sub=9.2']);
    const both = await leftOn(page);
    expect(both.said).toBe(sub?.count);
    expect(both.said).toBeLessThan(ofYear.said);
    const facts = await page.locator('#search-results .result-facts').allTextContents();
    expect(facts.filter((text) => !text.includes('ปี 2566 · 9.2 '))).toEqual([]);
    await press(page, { name: 'year', value: '2567' });
    expect((await leftOn(page)).said).toBeGreaterThan(both.said);
    expect(await page.locator('#search-status').textContent()).toContain(`จากทั้งหมด ${all.said} รายการ`);
    await page.context().close();
  });

  test('are all taken back at once', async () => {
    const { page } = await opened();
    const all = await leftOn(page);
    expect(await page.locator('#search-filters [type="reset"]').count()).toBe(0);
    await press(page, { name: 'year', value: '2566' });
    await press(page, { name: 'sub', value: '9.2' });
    await page.getByRole('button', { name: 'เลิกกรองทั้งหมด' }).click();
    await answered(page, QUERY);
    expect(parametersOf(page)).toEqual([`q=${QUERY}`]);
    expect(await leftOn(page)).toEqual(all);
    expect((await boxesOn(page)).filter(({ checked }) => checked)).toEqual([]);
    await page.context().close();
  });

  test('that no result has leave none, and the way back', async () => {
    const { page, complaints } = await opened('&year=2500&unit=%3Cb%3Ex%3C/b%3E');
    expect(await leftOn(page)).toEqual({ said: 0, listed: 0 });
    expect(await page.locator('#search-status').textContent()).toMatch(/^พบ 0 รายการตามตัวกรอง จากทั้งหมด \d+ รายการ/);
    expect(await page.locator('#search-empty').isVisible()).toBe(true);
    expect((await boxesOn(page)).find(({ value }) => value === '2500')).toMatchObject({ checked: true, count: 0 });
    expect(await page.locator('#search-filters b').count()).toBe(0);
    await page.getByRole('button', { name: 'เลิกกรองทั้งหมด' }).click();
    await answered(page, QUERY);
    expect((await leftOn(page)).said).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('are set by keyboard alone, and the box keeps the focus', async () => {
    const { page } = await opened();
    const all = await leftOn(page);
    const focused = () =>
      page.evaluate(() => {
        const { tagName, id } = document.activeElement ?? { tagName: '', id: '' };
        return `${tagName}#${id}`;
      });
    await page.locator('#q').focus();
    for (let stops = 0; stops < 10 && (await focused()) !== 'SUMMARY#'; stops++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('SUMMARY#');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    const first = await focused();
    expect(first).toMatch(/^INPUT#filter-kind-/);
    await page.keyboard.press('Space');
    await answered(page, QUERY);
    expect(parametersOf(page)).toHaveLength(2);
    expect(await focused()).toBe(first);
    expect((await leftOn(page)).said).toBeLessThan(all.said);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^INPUT#filter-/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await answered(page, QUERY);
    expect(parametersOf(page)).toEqual([`q=${QUERY}`]);
    expect(await focused()).toBe(first);
    await page.context().close();
  });

  test('leave the focus among them when all are taken back by keyboard', async () => {
    const { page } = await opened('&year=2566');
    await page.getByRole('button', { name: 'เลิกกรองทั้งหมด' }).focus();
    await page.keyboard.press('Enter');
    await answered(page, QUERY);
    expect(await page.evaluate(() => document.activeElement?.closest('#search-filters')?.id)).toBe('search-filters');
    await page.context().close();
  });

  test('are undone by Back and done again by Forward', async () => {
    const { page } = await opened();
    const all = await addressesOn(page);
    await press(page, { name: 'year', value: '2566' });
    const ofYear = await addressesOn(page);
    expect(ofYear).not.toEqual(all);
    await page.goBack();
    await expect.poll(() => addressesOn(page)).toEqual(all);
    expect((await boxesOn(page)).filter(({ checked }) => checked)).toEqual([]);
    await page.goForward();
    await expect.poll(() => addressesOn(page)).toEqual(ofYear);
    expect((await boxesOn(page)).filter(({ checked }) => checked)).toMatchObject([{ value: '2566' }]);
    await page.context().close();
  });

  test('don’t stay for the next query, and offer only what tells its results apart', async () => {
    const { page } = await opened('&year=2566');
    await searchAgain(page, 'กาดหมั้ว');
    expect(parametersOf(page)).toEqual(['q=กาดหมั้ว']);
    expect(await page.locator('#search-results > li').count()).toBe(1);
    expect(await page.locator('#search-filters').isVisible()).toBe(false);
    await page.context().close();
  });

  test('are not offered for a code alone, which has one answer', async () => {
    const { page } = await opened('', 'o12');
    expect(await page.locator('#search-filters').isVisible()).toBe(false);
    await page.context().close();
  });
});
