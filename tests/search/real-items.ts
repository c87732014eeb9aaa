import { readFileSync } from 'node:fs';
import { readContent } from '../../src/content/reader.ts';
import { buildDisclosure } from '../../src/model/build.ts';
import { type Alias, parseAliases } from '../../src/search/aliases.ts';
import { buildCatalogue } from '../../src/search/build-catalogue.ts';
import type { CatalogueItem } from '../../src/search/catalogue.ts';
import { ItemSearch } from '../../src/search/item-search.ts';

export const aliases: readonly Alias[] = parseAliases(
  readFileSync(new URL('../../src/search/aliases.jsonl', import.meta.url), 'utf8'),
);

/** The catalogue of the project's own content, as the browser gets it. */
export async function realCatalogue(): Promise<CatalogueItem[]> {
  const { content } = await readContent(new URL('../../content', import.meta.url).pathname);
  if (!content) throw new Error('the content of the project has errors');
  return buildCatalogue(buildDisclosure(content), aliases, '/ita/');
}

/** An item with what a test says of it. */
export function item(id: string, given: Partial<CatalogueItem> = {}): CatalogueItem {
  return {
    id,
    year: 2567,
    url: `/ita/2567/${id}/`,
    title: '',
    sub: '',
    status: '',
    question: '',
    plain: '',
    aliases: [],
    also: [],
    elements: [],
    ...given,
  };
}

/** Ids that a search gives, in their order. */
export function idsOf(hits: readonly { readonly item: CatalogueItem }[]): string[] {
  return hits.map((hit) => hit.item.id);
}

export function searchOf(...items: readonly CatalogueItem[]): ItemSearch {
  return new ItemSearch(items);
}
