import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { addressesOn, answered, openSearch } from '../support/search-queries.ts';
import { type Served, serve } from '../support/serve.ts';

/** Two sections at one address: what is published while a page of the first is open. */
const { real: before, evidence: after } = inject('sites');
const { open } = useBrowser([after]);

let served: Served | undefined;
let isAfter = false;
/** What the server on the way still gives of the first section, or has lost. */
let isKept = (_file: string, _request: IncomingMessage): boolean => false;
let lost = /^$/;

beforeAll(async () => {
  served = await serve(before.folder, before.base, async (file, bytes, request) => {
    if (lost.test(file)) return undefined;
    if (!isAfter || isKept(file, request)) return bytes;
    return readFile(join(after.folder, file)).catch(() => undefined);
  });
});
afterAll(() => served?.close());

async function openBefore(): Promise<{ page: Page; openings: string[]; url: string }> {
  isAfter = false;
  isKept = () => false;
  lost = /^$/;
  const { page } = await open(after, '');
  const url = `${served?.url}search/`;
  await page.goto(url);
  const openings: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) openings.push(request.url());
  });
  return { page, openings, url };
}

async function typed(page: Page, query: string): Promise<void> {
  await page.locator('#q').fill(query);
  await page.locator('#q').press('Enter');
}

describe('a page of search that was opened before a publication', () => {
  test('opens itself anew with the first word, which it then answers', async () => {
    const { page, openings } = await openBefore();
    isAfter = true;
    await typed(page, 'งบประมาณ');
    await answered(page, 'งบประมาณ');
    await expect.poll(() => page.locator('#search-status').textContent()).toMatch(/^พบ \d+ รายการ สำหรับ/);
    expect(openings).toHaveLength(1);
    await page.context().close();
  });

  test('does so where its scripts are gone', async () => {
    const { page, openings } = await openBefore();
    isAfter = true;
    lost = /^assets\/app\./;
    page.on('request', (request) => {
      // The page that is opened anew has scripts of its own.
      if (request.isNavigationRequest()) lost = /^$/;
    });
    await typed(page, 'งบประมาณ');
    await answered(page, 'งบประมาณ');
    await expect.poll(() => page.locator('#search-status').textContent()).toMatch(/^พบ/);
    expect(openings).toHaveLength(1);
    await page.context().close();
  });

  test('does so after its first answers, when a further word needs what has been replaced', async () => {
    const { page, openings, url } = await openBefore();
    await openSearch(page, url, 'o12');
    openings.length = 0;
    isAfter = true;
    await typed(page, 'งบประมาณ');
    await expect.poll(() => openings.length).toBe(1);
    await answered(page, 'งบประมาณ');
    await expect.poll(() => page.locator('#search-status').textContent()).toMatch(/^พบ \d+ รายการ สำหรับ/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('งบประมาณ');
    expect(await addressesOn(page)).toContain('/ita/2567/o11/');
    await page.context().close();
  });

  test('opens itself once and then says what to do, where a server on the way mixes both', async () => {
    const { page, openings } = await openBefore();
    // The page is old to who opens it and new to whoever asks after it.
    isAfter = true;
    isKept = (file, { headers }) => file.startsWith('assets/') || headers['sec-fetch-dest'] === 'document';
    await typed(page, 'งบประมาณ');
    await expect.poll(() => openings.length, { timeout: 10_000 }).toBe(1);
    await page.waitForSelector('#search-status[data-state="done"]', { timeout: 15_000 });
    expect(await page.locator('#search-status').textContent()).toContain('ต้องโหลดหน้านี้ใหม่');
    await page.waitForTimeout(500);
    expect(openings).toHaveLength(1);
    await page.context().close();
  });
});
