import type { Browser, Page } from 'playwright-core';
import { ask } from './search-first.ts';
import { onPhone } from './search-phone.ts';
import { median } from './statistics.ts';

/** One letter typed into a page that has searched before. */
export interface Keystroke {
  /** What stands in the box. */
  readonly typed: string;
  /** Milliseconds from the letter until it is answered, without the time the page waits for more letters. */
  readonly ms: number;
  /** The same until the results last changed: what a piece of the index that is fetched for it has added. */
  readonly settledMs: number;
}

export interface Typing {
  readonly keystrokes: readonly Keystroke[];
  /** Milliseconds of the longest task of the main thread; 0 where none took the 50 that a browser reports. */
  readonly longestTask: number;
}

/** Milliseconds without a change after which results count as settled. */
const QUIET = 300;

/** Types a query letter by letter on a phone, after a first search; each letter once the one before has its results. */
export async function typeOnPhone(
  browser: Browser,
  searchUrl: string,
  { before, query }: { before: string; query: string },
): Promise<Typing> {
  return onPhone(browser, searchUrl, async ({ page }) => {
    await ask(page, { q: before, wanted: [] });
    const tasks = await page.evaluateHandle(() => {
      const lengths: number[] = [];
      const note = (list: PerformanceObserverEntryList) =>
        lengths.push(...list.getEntries().map(({ duration }) => duration));
      new PerformanceObserver(note).observe({ type: 'longtask' });
      return lengths;
    });
    const keystrokes: Keystroke[] = [];
    for (let length = 1; length <= query.length; length++) {
      const typed = query.slice(0, length);
      keystrokes.push({ typed, ...(await settle(page, typed)) });
    }
    return { keystrokes, longestTask: Math.max(0, ...(await tasks.jsonValue())) };
  });
}

/** The median of each letter, and of the longest task, over runs of the same query. */
export function middleTyping(runs: readonly Typing[]): Typing {
  const [first] = runs;
  return {
    keystrokes: (first?.keystrokes ?? []).map(({ typed }, i) => ({
      typed,
      ms: median(runs.map(({ keystrokes }) => keystrokes[i]?.ms ?? Number.NaN)),
      settledMs: median(runs.map(({ keystrokes }) => keystrokes[i]?.settledMs ?? Number.NaN)),
    })),
    longestTask: median(runs.map((run) => run.longestTask)),
  };
}

/** Puts a text into the box and waits until its results are there; the wait for more letters is the timer that sets. */
function settle(page: Page, typed: string): Promise<Omit<Keystroke, 'typed'>> {
  return page.evaluate(
    ({ typed, quiet }) => {
      const input = document.querySelector<HTMLInputElement>('#q');
      const status = document.querySelector<HTMLElement>('#search-status');
      if (!input || !status) throw new Error('no search page');
      return new Promise<{ ms: number; settledMs: number }>((resolve) => {
        const setTimer = window.setTimeout;
        let wait = 0;
        let timer = 0;
        const look = () => {
          clearTimeout(timer);
          timer = setTimer(() => {
            if (status.dataset['state'] !== 'done') return look();
            observer.disconnect();
            const since = (time: number) => Math.max(0, time - typedAt - wait);
            resolve({ ms: since(answered ?? changed), settledMs: since(changed) });
          }, wait + quiet);
        };
        const observer = new MutationObserver(() => {
          changed = performance.now();
          if (status.dataset['query'] === typed) answered ??= changed;
          look();
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        window.setTimeout = ((run: () => void, ms = 0) => {
          wait = Math.max(wait, ms);
          return setTimer(run, ms);
        }) as typeof window.setTimeout;
        const typedAt = performance.now();
        let changed = typedAt;
        let answered: number | undefined;
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        window.setTimeout = setTimer;
        look();
      });
    },
    { typed, quiet: QUIET },
  );
}
