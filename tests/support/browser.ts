import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findChromium, launchChromium } from '../../src/cli/chromium.ts';
import type { BuiltSite } from './built-sites.ts';
import { type Served, serve } from './serve.ts';

export interface Opened {
  readonly page: Page;
  /** What a visitor's console would show: errors, warnings, refusals of the policy. */
  readonly complaints: string[];
  /** Addresses asked of other hosts. */
  readonly foreign: string[];
}

/**
 * A Chromium for a test file, and the built sections it may open; all closed at its end.
 *
 * @param isWhole one that shows a PDF too, which takes twice as long to start
 */
export function useBrowser(sites: readonly BuiltSite[], { isWhole = false } = {}) {
  let browser: Browser | undefined;
  const served = new Map<BuiltSite, Served>();
  beforeAll(async () => {
    browser = await launchChromium(findChromium({ isWhole }) ?? '');
    for (const site of sites) served.set(site, await serve(site.folder, site.base));
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of served.values()) await server.close();
  });

  /** Opens an address that some server of the test answers. */
  async function openAt(address: string, options: { width?: number; javaScript?: boolean } = {}): Promise<Opened> {
    if (!browser) throw new Error('the browser is not ready');
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 800 },
      javaScriptEnabled: options.javaScript ?? true,
      locale: 'th-TH',
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(address).origin) && !/^(data|blob):/.test(request.url()))
        foreign.push(request.url());
    });
    await page.goto(address, { waitUntil: 'load' });
    return { page, complaints, foreign };
  }

  const urlOf = (site: BuiltSite) => served.get(site)?.url ?? '';
  const open = (site: BuiltSite, path: string, options: Parameters<typeof openAt>[1] = {}) =>
    openAt(urlOf(site) + path, options);
  return { open, openAt, urlOf };
}
