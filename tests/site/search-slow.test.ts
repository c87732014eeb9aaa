import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { PATIENCE } from '../../src/search/waiting.ts';
import { useBrowser } from '../support/browser.ts';
import { addressesOn, answered, searchAgain } from '../support/search-queries.ts';

const { real } = inject('sites');
const { open, urlOf } = useBrowser([real]);

/** For a machine that is busy. */
const LONG = { timeout: 15_000 };

const lineOf = async (page: Page) => (await page.locator('#search-status').textContent()) ?? '';

/** Opens the page of search by a clock that can be turned on, with files that come when they are let go. */
async function openSlow(pattern: string | RegExp) {
  const { page } = await open(real, 'colophon/');
  await page.clock.install();
  let letGo = () => {};
  const waiting = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(pattern, async (route) => {
    await waiting;
    await route.continue().catch(() => {});
  });
  await page.goto(`${urlOf(real)}search/?q=${encodeURIComponent('คุกกี้')}`, { waitUntil: 'commit' });
  await page.waitForSelector('#all-items a');
  return { page, letGo };
}

describe('on a line on which a file does not come for long', () => {
  test.each([
    { what: 'the script of the search', pattern: /\/assets\/app\./, said: 'โหลดตัวค้นหาไม่ได้' },
    { what: 'the list of items', pattern: /\/search\/items\.json/, said: 'เปิดดัชนีค้นหาไม่ได้' },
    { what: 'the directory of the full text', pattern: /\/pagefind\/pages\.json/, said: 'ค้นได้เฉพาะชื่อ' },
    { what: 'a piece of the index', pattern: /\.pf_index$/, said: 'ค้นได้เฉพาะชื่อ' },
  ])('it is said that $what is waited for, and the answer follows when it is there', async ({ pattern, said }) => {
    const { page, letGo } = await openSlow(pattern);
    await page.clock.runFor(1_000);
    expect(await lineOf(page)).not.toContain('เครือข่ายช้า');
    // The wait begins when what comes before has come, whose time is that of the line and not of this clock.
    await expect
      .poll(async () => {
        await page.clock.runFor(PATIENCE);
        return lineOf(page);
      }, LONG)
      .toContain('เครือข่ายช้า');
    expect(await lineOf(page)).toContain(said);
    expect(await lineOf(page)).not.toContain('ไม่พบ');
    letGo();
    await expect
      .poll(async () => {
        await page.clock.runFor(100);
        return addressesOn(page);
      }, LONG)
      .toContain('/ita/privacy/');
    expect(await lineOf(page)).toMatch(/^พบ \d+ รายการ สำหรับ “คุกกี้”$/);
    await page.context().close();
  });
});

test('in a network that gives its own page for all, the log-in is named, and the search works after it', async () => {
  const { page } = await open(real, 'search/');
  const portal = (route: Route) =>
    route.fulfill({ body: '<!doctype html><title>Wi-Fi</title>', contentType: 'text/html' });
  await page.route('**/*', portal);
  await page.locator('#q').fill('งบประมาณ');
  await page.locator('#q').press('Enter');
  await page.waitForSelector('#search-status[data-state="done"]');
  expect(await lineOf(page)).toContain('ต้องลงชื่อเข้าใช้ก่อน');
  expect(await page.locator('#all-items a').first().isVisible()).toBe(true);
  await page.unroute('**/*', portal);
  await page.locator('#q').press('Enter');
  await answered(page, 'งบประมาณ');
  await expect.poll(() => lineOf(page)).toMatch(/^พบ \d+ รายการ สำหรับ/);
  await page.context().close();
});

test('without what mends slips, what was typed is searched as it stands, and that is said', async () => {
  const { page } = await open(real, 'search/');
  const lose = (route: Route) => route.abort();
  await page.route(/\/assets\/ladder\./, lose);
  await page.locator('#q').focus();
  await page.waitForSelector('#q[role="combobox"]');
  await searchAgain(page, 'งปประมาณ');
  expect(await lineOf(page)).toMatch(/^ยังค้น “งปประมาณ” ได้ไม่ครบ · ยังไม่ได้ลองคำที่สะกดใกล้เคียง/);
  await page.unroute(/\/assets\/ladder\./, lose);
  await searchAgain(page, 'งปประมาณ');
  await expect.poll(() => lineOf(page)).toContain('คุณหมายถึง “งบประมาณ” ใช่ไหม');
  await page.context().close();
});
