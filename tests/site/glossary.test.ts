import type { Element } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { aliases } from '../search/real-items.ts';
import { useBrowser } from '../support/browser.ts';
import { attribute, elementsOf, htmlFilesOf, textOf } from '../support/pages.ts';
import { askInBox } from '../support/search-queries.ts';

const { real, townAtRoot } = inject('sites');
const { open } = useBrowser([real]);

const wordsOf = ({ children }: Element): string =>
  children.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node) : '')).join('');

const textsOf = (html: string, tagName: string) =>
  elementsOf(html)
    .filter((element) => element.tagName === tagName)
    .map((element) => wordsOf(element).trim());

describe('the glossary', () => {
  const html = textOf(real, 'glossary/index.html');
  const shown = textsOf(html, 'dt');

  test('has an id of its own for every term', () => {
    const ids = elementsOf(html).flatMap((element) => attribute(element, 'id') || []);
    expect(ids).toEqual(expect.arrayContaining(['ita', 'fiscal-year', 'letter-latin']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('shows the aliases that have a meaning, and no other', () => {
    const hidden = aliases.filter(({ meaning }) => !meaning).map(({ word }) => word);
    const explained = aliases.filter(({ meaning }) => meaning).map(({ word }) => word);
    expect(shown).toEqual(expect.arrayContaining(explained));
    expect(shown.filter((term) => hidden.includes(term))).toEqual([]);
  });

  test('leads to the items of a term', () => {
    const links = elementsOf(html).map((element) => attribute(element, 'href'));
    expect(links).toContain('/ita/2567/o21/');
  });

  test('and the page of help are linked from each other and from every page with a footer', () => {
    for (const file of htmlFilesOf(real)) {
      const links = elementsOf(textOf(real, file)).map((element) => attribute(element, 'href'));
      expect(links, file).toEqual(expect.arrayContaining(['/ita/glossary/', '/ita/search-help/']));
    }
  });
});

describe('the page of help', () => {
  test('promises for each example the item that the search gives first', async () => {
    const { page } = await open(real, 'search-help/', { javaScript: false });
    const examples = await page.$$eval('.examples li', (all) =>
      all.map((li) => {
        const [query, item] = [...li.querySelectorAll('a')];
        return { query: new URL(query?.href ?? '').searchParams.get('q') ?? '', item: item?.pathname ?? '' };
      }),
    );
    await page.context().close();
    expect(examples.length).toBeGreaterThanOrEqual(15);
    const { page: search } = await open(real, 'search/');
    for (const { query, item } of examples) {
      const { items } = await askInBox(search, query);
      expect(item, query).toBe(`/ita/2567/${items[0]}/`);
    }
    await search.context().close();
  });

  test('begins with the organisation’s own words, where there are any', () => {
    const html = textOf(townAtRoot, 'search-help/index.html');
    expect(textsOf(html, 'h1')).toEqual(['ค้นหาข้อมูลของเทศบาล']);
    expect(textsOf(html, 'h2').indexOf('คำที่คนในเมืองสมมติใช้')).toBeLessThan(textsOf(html, 'h2').indexOf('พิมพ์อย่างไรก็ได้'));
    expect(textsOf(html, 'h2')).toContain('คำที่คนในเมืองสมมติใช้');
  });
});
