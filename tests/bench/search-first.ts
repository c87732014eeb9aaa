import type { Browser, Page } from 'playwright-core';
import { onPhone, type Phone, repeated } from './search-phone.ts';
import { median } from './statistics.ts';

/** What is asked of a page that has searched nothing yet: the way in, and the items that are right. */
export interface FirstQuery {
  readonly q: string;
  readonly way: string;
  readonly wanted: readonly string[];
}

/** Milliseconds and bytes on the wire, both from the focus on. */
export interface FirstSearch {
  /** Until the first result is a right item; infinite where it never is. */
  readonly firstMs: number;
  readonly firstBytes: number;
  /** Until all is in, and the bytes of whatever came late. */
  readonly doneMs: number;
  readonly allBytes: number;
  /** What opening the page took before the focus. */
  readonly openingBytes: number;
}

/** Milliseconds after the answer in which late requests still count. */
const LATE = 1000;

/** The first search on a phone with a cold cache; the median of each figure. */
export async function firstSearch(
  browser: Browser,
  searchUrl: string,
  query: FirstQuery,
  times?: number,
): Promise<FirstSearch> {
  const runs = await repeated(() => onPhone(browser, searchUrl, (phone) => measureFirst(phone, query)), times);
  const middle = (key: keyof FirstSearch) => median(runs.map((run) => run[key]));
  return {
    firstMs: middle('firstMs'),
    firstBytes: middle('firstBytes'),
    doneMs: middle('doneMs'),
    allBytes: middle('allBytes'),
    openingBytes: middle('openingBytes'),
  };
}

async function measureFirst({ page, wire }: Phone, query: FirstQuery): Promise<FirstSearch> {
  const { focused, first, done } = await ask(page, query);
  await page.waitForTimeout(LATE);
  return {
    firstMs: first - focused,
    firstBytes: await wire.between(focused, first),
    doneMs: done - focused,
    allBytes: await wire.between(focused),
    openingBytes: await wire.between(0, focused),
  };
}

/** Focuses the box, types the whole query at once and waits until all is in; times are those of `performance.now()`. */
export async function ask(page: Page, { q, wanted }: Omit<FirstQuery, 'way'>) {
  return page.evaluate(
    ({ q, wanted }) => {
      const root = document.body;
      const find = (selector: string) => {
        const found = root.querySelector<HTMLElement>(selector);
        if (!found) throw new Error(`no ${selector}`);
        return found;
      };
      const [input, list, status] = [find('#q') as HTMLInputElement, find('#search-results'), find('#search-status')];
      return new Promise<{ focused: number; first: number; done: number }>((resolve, reject) => {
        setTimeout(() => reject(new Error(`no answer to ${q} in a minute`)), 60_000);
        let first = Number.POSITIVE_INFINITY;
        const observer = new MutationObserver(() => {
          const now = performance.now();
          const item = (list.firstElementChild as HTMLElement | null)?.dataset['item'];
          if (first > now && item !== undefined && wanted.includes(item)) first = now;
          if (status.dataset['state'] !== 'done') return;
          observer.disconnect();
          resolve({ focused, first, done: now });
        });
        observer.observe(root, { subtree: true, childList: true, attributes: true });
        const focused = performance.now();
        input.focus();
        input.value = q;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    { q, wanted: [...wanted] },
  );
}
