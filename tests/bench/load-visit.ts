import type { Browser } from 'playwright-core';
import { kindOf } from '../../src/servers/answers.ts';
import { answered } from '../support/search-queries.ts';

/** Kinds of files that are asked for in ways of their own, in the order of the table. */
export const LOAD_KINDS = ['home', 'item', 'pdf', 'search', 'looks'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

/** What a browser has asked for in a visit. */
export interface Asked {
  readonly path: string;
  readonly kind: LoadKind;
  /** Bytes on the line, with the head of the answer. */
  readonly bytes: number;
  /** A shared cache on the way may keep it for good; it asks for the others each time whether they have changed. */
  readonly isKept: boolean;
}

/**
 * A first visit with nothing in the cache: the home page, an item, a search with its results, and a document.
 *
 * @param url address of the section
 */
export async function measureVisit(browser: Browser, url: string): Promise<readonly Asked[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'th-TH' });
  const page = await context.newPage();
  const asked: Promise<Asked>[] = [];
  const base = new URL(url).pathname;
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    const path = pathname.slice(base.length);
    const isKept = kindOf(path) === 'hashed';
    asked.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
        path: pathname,
        kind: loadKindOf(path),
        bytes: responseBodySize + responseHeadersSize,
        isKept,
      })),
    );
  });
  for (const path of ['', '2567/o12/']) await page.goto(url + path, { waitUntil: 'networkidle' });
  await page.goto(`${url}search/?q=${encodeURIComponent('งบประมาณ')}`);
  await answered(page, 'งบประมาณ');
  await page.waitForLoadState('networkidle');
  const document = await fetch(`${url}2567/o12/six-months.pdf`);
  const bytes = (await document.arrayBuffer()).byteLength;
  const all = await Promise.all(asked);
  await context.close();
  return [...all, { path: `${base}2567/o12/six-months.pdf`, kind: 'pdf', bytes, isKept: false }];
}

/** @param path under the base */
function loadKindOf(path: string): LoadKind {
  if (path === '') return 'home';
  if (/^\d+\/o\d+\/$/.test(path)) return 'item';
  if (path.endsWith('.pdf')) return 'pdf';
  return /^(?:search|pagefind)\/|\.js$/.test(path) ? 'search' : 'looks';
}
