import type { Browser, Page } from 'playwright-core';
import { Wire } from './search-wire.ts';

/** A cheap phone on slow mobile data. Chromium slows the page's own thread only: a worker stays as fast as this machine. */
export const PHONE = {
  viewport: { width: 360, height: 740 },
  /** Bytes a second: 1.6 Mbit and 750 kbit. */
  down: 1_600_000 / 8,
  up: 750_000 / 8,
  /** Milliseconds until an answer begins. */
  latency: 150,
  /** How many times slower it computes. */
  slowness: 4,
};

export interface Phone {
  /** The search page, loaded and quiet. */
  readonly page: Page;
  readonly wire: Wire;
}

/** Opens the search page on a phone that has never been there, does something on it and puts the phone away. */
export async function onPhone<T>(browser: Browser, searchUrl: string, use: (phone: Phone) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: PHONE.viewport, locale: 'th-TH' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const wire = await Wire.of(session);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: PHONE.latency,
      downloadThroughput: PHONE.down,
      uploadThroughput: PHONE.up,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slowness });
    await page.goto(searchUrl, { waitUntil: 'networkidle' });
    // A busy machine may lay the page out, and so ask for its fonts, only after the line has been idle for a while.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await use({ page, wire });
  } finally {
    await context.close();
  }
}

/** Runs of everything measured on the phone; their median is given. */
const RUNS = 3;

/** What a few runs in turn measured: each on a phone of its own. */
export async function repeated<T>(run: () => Promise<T>, runs = RUNS): Promise<T[]> {
  const results: T[] = [];
  while (results.length < runs) results.push(await run());
  return results;
}
