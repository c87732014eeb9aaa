import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { attribute, elementsOf, filesOf, htmlFilesOf, textOf } from '../support/pages.ts';

const { real } = inject('sites');
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

describe('what a visitor on a slow phone downloads', () => {
  const items = htmlFilesOf(real).filter((file) => /^2567\/o\d+\//.test(file));

  test('an item page with its style and script fits one TCP window of 14 kB', () => {
    const sizes = items.map((page) => gzip(page) + assetsOf(page).reduce((sum, file) => sum + gzip(file), 0));
    expect(sizes).toHaveLength(43);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(14 * 1024);
  });

  test('the fonts of the section are at most 45 kB', () => {
    const fonts = filesOf(real).filter((file) => file.endsWith('.woff2'));
    expect(fonts).toHaveLength(4);
    expect(fonts.reduce((sum, file) => sum + statSync(join(real.folder, file)).size, 0)).toBeLessThanOrEqual(45_000);
  });

  test('home, year, filter and item pages run no JavaScript', () => {
    const still = htmlFilesOf(real).filter((file) => /^(index\.html$|\d{4}\/)/.test(file));
    expect(still.length).toBeGreaterThan(55);
    expect(still.filter((file) => /<script/i.test(textOf(real, file)))).toEqual([]);
  });

  test('the page of search loads only a small script until someone searches', () => {
    const scripts = assetsOf('search/index.html').filter((file) => file.endsWith('.js'));
    expect(scripts).toHaveLength(1);
    expect(scripts.reduce((sum, file) => sum + gzip(file), 0)).toBeLessThanOrEqual(1_500);
  });

  test('what a search loads is at most 30 kB of script and 12 kB of titles and aliases', () => {
    const scripts = filesOf(real).filter((file) => /^assets\/app\..*\.js$/.test(file));
    expect(scripts).toHaveLength(1);
    expect(scripts.reduce((sum, file) => sum + gzip(file), 0)).toBeLessThanOrEqual(30_000);
    expect(gzip('search/items.json')).toBeLessThanOrEqual(12_000);
  });
});
