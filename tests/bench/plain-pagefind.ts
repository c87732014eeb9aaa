import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { serve } from '../support/serve.ts';
import { MOST_SHOWN } from './search-metrics.ts';

/** A page of the language of the pages: Pagefind takes the index of the page it is asked on. */
const PAGE = '<!doctype html><html lang="th"><title>Pagefind</title></html>';

export interface PlainPagefind {
  /** Items of the results in their order; empty for a page of no item. */
  ask(query: string): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Pagefind as it comes, over the same built pages: what a site has that adds it and sets nothing.
 *
 * @param built folder of the built pages
 * @param folder empty; its index is written there
 */
export async function plainPagefind(browser: Browser, built: string, folder: string): Promise<PlainPagefind> {
  await writeIndex(built, folder);
  await writeFile(join(folder, 'index.html'), PAGE);
  const server = await serve(folder, '/');
  const page = await browser.newPage();
  await page.goto(server.url);
  return {
    ask: async (query) => {
      const urls = await page.evaluate(
        async ({ query, most }) => {
          const bundle = '/pagefind/pagefind.js';
          const { results } = await (await import(bundle)).search(query);
          const data = results.slice(0, most).map((result: { data(): Promise<{ url: string }> }) => result.data());
          return (await Promise.all(data)).map(({ url }) => url);
        },
        { query, most: MOST_SHOWN },
      );
      return urls.map(itemOf);
    },
    close: async () => {
      await page.close();
      await server.close();
    },
  };
}

/** The item of an address `/2567/o12/`; empty for another page. */
export function itemOf(url: string): string {
  return /^\/\d{4}\/(o\d+)\/$/.exec(url)?.[1] ?? '';
}

async function writeIndex(built: string, folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await index.addDirectory({ path: built });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const failed = [...added.errors, ...written.errors];
    if (failed.length > 0) throw new Error(failed.join('\n'));
  } finally {
    await close();
  }
}
