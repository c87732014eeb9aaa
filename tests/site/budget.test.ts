import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { LIMITS as BUDGET, SCRIPTED_PAGES } from '../../src/publish/limits.ts';
import { firstSearch } from '../bench/search-first.ts';
import { LIMITS } from '../bench/search-limits.ts';
import { useBrowser } from '../support/browser.ts';
import { attribute, elementsOf, filesOf, htmlFilesOf, textOf } from '../support/pages.ts';
import { openSearch } from '../support/search-queries.ts';

const { real } = inject('sites');
const { open, urlOf } = useBrowser([real]);

/** What the heads of these answers take on the wire. */
const HEADERS = 800;

const gzip = (file: string) => gzipSync(readFileSync(join(real.folder, file)), { level: 9 }).length;

/** Styles and scripts a page asks for, as files of the section. */
function assetsOf(page: string): string[] {
  return elementsOf(textOf(real, page))
    .flatMap((element) => [
      element.tagName === 'script' ? attribute(element, 'src') : '',
      attribute(element, 'rel') === 'stylesheet' ? attribute(element, 'href') : '',
    ])
    .filter(Boolean)
    .map((address) => address.slice(real.base.length));
}

/** A script with all that comes with it before it can run. */
function importedBy(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  for (const [, name = ''] of textOf(real, script).matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
    importedBy(join(dirname(script), name), found);
  }
  return found;
}

describe('what a visitor on a slow phone downloads', () => {
  const items = htmlFilesOf(real).filter((file) => /^2567\/o\d+\//.test(file));

  test('an item page with its style and script fits one TCP window of 14 kB', () => {
    const sizes = items.map((page) => gzip(page) + assetsOf(page).reduce((sum, file) => sum + gzip(file), 0));
    expect(sizes).toHaveLength(43);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(BUDGET.page);
  });

  test('the fonts of the section are at most 45 kB', () => {
    const fonts = filesOf(real).filter((file) => file.endsWith('.woff2'));
    expect(fonts).toHaveLength(4);
    expect(fonts.reduce((sum, file) => sum + statSync(join(real.folder, file)).size, 0)).toBeLessThanOrEqual(
      BUDGET.fonts,
    );
  });

  test('all pages but those of search, the questionnaire and the sheet run no JavaScript', () => {
    const still = htmlFilesOf(real).filter((file) => !SCRIPTED_PAGES.test(`/${file}`));
    expect(still.length).toBeGreaterThan(55);
    expect(still.filter((file) => /<script/i.test(textOf(real, file)))).toEqual([]);
  });

  test('the sheet for ITAS, with what copies from it, fits one TCP window of 14 kB', () => {
    const assets = assetsOf('2567/itas/index.html');
    expect(assets.filter((file) => file.endsWith('.js'))).toHaveLength(1);
    const sizes = ['2567/itas/index.html', ...assets].map(gzip);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET.page);
  });

  test('the page of search loads only a small script until someone searches', () => {
    const scripts = assetsOf('search/index.html').filter((file) => file.endsWith('.js'));
    expect(scripts).toHaveLength(1);
    expect(scripts.reduce((sum, file) => sum + gzip(file), 0)).toBeLessThanOrEqual(BUDGET.searchPageScripts);
  });

  test('the first answer of a search takes at most 45 kB of script, titles and aliases', () => {
    const [app = '', ...more] = filesOf(real).filter((file) => /^assets\/app\..*\.js$/.test(file));
    expect(more).toEqual([]);
    const opened = new Set(assetsOf('search/index.html'));
    const files = [...importedBy(app), 'search/items.json'].filter((file) => !opened.has(file));
    expect(files.length).toBeGreaterThan(1);
    expect(files.reduce((sum, file) => sum + gzip(file), 0)).toBeLessThanOrEqual(LIMITS.firstBytes - HEADERS);
  });
});

describe('what a search asks of the line', () => {
  const isOfSearch = (url: string) => /\/(assets\/(?!index\.)[^/]*\.js|search\/items\.json|pagefind\/.*)$/.test(url);

  test('nothing before the box has the focus, and the full text not before a question', async () => {
    const { page } = await open(real, '');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${urlOf(real)}search/`, { waitUntil: 'networkidle' });
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter(isOfSearch)).toEqual([]);
    await page.locator('#q').focus();
    await page.waitForSelector('#q[role="combobox"]');
    await page.waitForLoadState('networkidle');
    const first = asked.filter(isOfSearch);
    expect(first).toContain(`${real.base}search/items.json`);
    expect(first.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    expect(first.filter((path) => asked.indexOf(path) !== asked.lastIndexOf(path))).toEqual([]);
    await page.context().close();
  });

  test('nothing of the full text for a code alone', async () => {
    const { page } = await open(real, '');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openSearch(page, `${urlOf(real)}search/`, 'o12');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    await page.context().close();
  });

  test.each([
    { way: 'a title', q: 'แผนดำเนินงานและการใช้งบประมาณประจำปี', wanted: ['o11'] },
    { way: 'an alias', q: 'เบอร์โทร', wanted: ['o5'] },
    { way: 'a code', q: 'o12', wanted: ['o12'] },
  ])('at most 45 kB to the first right answer for $way, and 130 kB in all', async (query) => {
    const { page } = await open(real, '');
    const browser = page.context().browser();
    if (!browser) throw new Error('no browser');
    // Bytes, unlike times, are the same each time.
    const { firstBytes, allBytes } = await firstSearch(browser, `${urlOf(real)}search/`, query, 1);
    expect(firstBytes).toBeGreaterThan(5_000);
    expect(firstBytes).toBeLessThanOrEqual(LIMITS.firstBytes);
    expect(allBytes).toBeLessThanOrEqual(LIMITS.allBytes);
    await page.context().close();
  });
});
