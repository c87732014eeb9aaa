import type { Page } from 'playwright-core';
import { type Shown, shownOn } from './shown-results.ts';

/** A query with the items that answer it; none means that nothing should be found. */
export interface Query {
  readonly q: string;
  readonly expect: readonly string[];
  readonly kind: string;
}

/** Items the search page gives for a query, in their order, asked as a visitor asks: by its address. */
export async function ask(page: Page, searchUrl: string, query: string): Promise<string[]> {
  await page.goto(`${searchUrl}?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('#search-status[data-state="done"]', { timeout: 15_000 });
  return page.$$eval('#search-results > li', (all) => all.map((li) => (li as HTMLElement).dataset['item'] ?? ''));
}

/** The same on a search page that is open, through its box: what a bench of hundreds of queries has time for. */
export async function askInBox(page: Page, query: string): Promise<Shown> {
  await page.evaluate((typed) => {
    const status = document.querySelector<HTMLElement>('#search-status');
    const input = document.querySelector<HTMLInputElement>('#q');
    if (!status || !input?.form) throw new Error('no search page');
    status.dataset['state'] = 'asked';
    input.value = typed;
    input.form.requestSubmit();
  }, query);
  await page.waitForSelector('#search-status[data-state="done"]', { timeout: 15_000 });
  return shownOn(page);
}

/** Waits until a search page has answered a query, which it names cut and trimmed. */
export async function answered(page: Page, query: string): Promise<void> {
  await page.waitForSelector(`#search-status[data-state="done"][data-query=${JSON.stringify(query)}]`, {
    timeout: 15_000,
  });
}

/** Opens a search by its address: `?q=…` and whatever narrows it. */
export async function openSearch(page: Page, searchUrl: string, query: string, filters = ''): Promise<void> {
  await page.goto(`${searchUrl}?q=${encodeURIComponent(query)}${filters}`);
  await answered(page, query);
}

/** Writes a query into the box of a search page that has searched before, and submits it. */
export async function searchAgain(page: Page, query: string): Promise<void> {
  await page.locator('#q').fill(query);
  await page.locator('#q').press('Enter');
  await answered(page, query);
}

/** Addresses of all results shown, in their order. */
export function addressesOn(page: Page): Promise<string[]> {
  return page.$$eval('#search-results > li > a', (all) => all.map((a) => a.getAttribute('href') ?? ''));
}

export interface Answer extends Query {
  readonly got: readonly string[];
  /** Place of the first right item, from 1; 0 where there is none. Where nothing should be found, 1 for nothing. */
  readonly place: number;
}

export function judge(query: Query, got: readonly string[]): Answer {
  const place =
    query.expect.length === 0 ? (got.length === 0 ? 1 : 0) : got.findIndex((item) => query.expect.includes(item)) + 1;
  return { ...query, got, place };
}

/** Share of the answers with a right item among the first `most`. */
export function hitsAt(answers: readonly Answer[], most: number): number {
  return answers.filter(({ place }) => place > 0 && place <= most).length / answers.length;
}

/** Share of the right items that are among the first `most`, over the queries that have any. */
export function recallAt(answers: readonly Answer[], most: number): number {
  const shares = answers
    .filter(({ expect }) => expect.length > 0)
    .map(({ expect, got }) => expect.filter((item) => got.slice(0, most).includes(item)).length / expect.length);
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
