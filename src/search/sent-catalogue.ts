import type { CatalogueItem } from './catalogue.ts';

/**
 * The catalogue as it is sent. Most words people say mean several items, and most lists of items are meant by several
 * words: each word and each list is sent once.
 */
export interface SentCatalogue {
  readonly items: readonly Omit<CatalogueItem, 'aliases' | 'also'>[];
  /** Places of the items that are meant, the nearest first → the words that mean them. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export function packCatalogue(catalogue: readonly CatalogueItem[]): SentCatalogue {
  const meant = new Map<string, number[]>();
  for (const kind of ['aliases', 'also'] as const) {
    for (const [place, item] of catalogue.entries()) {
      for (const word of item[kind]) meant.set(word, [...(meant.get(word) ?? []), place]);
    }
  }
  const words: Record<string, string[]> = {};
  // Words that begin alike are sent side by side: that is what compression lives on.
  for (const word of [...meant.keys()].sort()) {
    const places = (meant.get(word) ?? []).join(' ');
    words[places] = [...(words[places] ?? []), word];
  }
  return { items: catalogue.map(({ aliases: _, also: __, ...item }) => item), words };
}

/** Undoes `packCatalogue`; the words of an item come back in another order. */
export function unpackCatalogue({ items, words }: SentCatalogue): CatalogueItem[] {
  const catalogue = items.map((item) => ({ ...item, aliases: [] as string[], also: [] as string[] }));
  for (const [places, own] of Object.entries(words)) {
    for (const [nth, place] of places.split(' ').entries()) {
      catalogue[Number(place)]?.[nth === 0 ? 'aliases' : 'also'].push(...own);
    }
  }
  return catalogue;
}
