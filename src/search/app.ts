import type { CatalogueItem } from './catalogue.ts';
import { FullText, type TextHit } from './full-text.ts';
import { ItemSearch } from './item-search.ts';
import { type Rung, understand } from './ladder.ts';
import { type Result, render } from './render.ts';
import { contentTerms, terms } from './terms.ts';

/** Longer queries are cut: nobody types them, and a pasted page must not stall the browser. */
const LONGEST = 200;

/** How many full-text results are fetched; each is a request. */
const MOST_TEXT_HITS = 20;

interface Engines {
  readonly items: ItemSearch;
  readonly text: FullText;
}

let engines: Promise<Engines> | undefined;
let turn = 0;

/** Fetches what a search needs, once. */
export function prepare(root: HTMLElement): Promise<Engines> {
  const base = root.dataset['base'] ?? '/';
  engines ??= (async () => {
    const [response, text] = await Promise.all([fetch(`${base}search/items.json`), FullText.load(base)]);
    if (!response.ok) throw new Error(`items.json: ${response.status}`);
    return { items: new ItemSearch((await response.json()) as CatalogueItem[]), text };
  })();
  // A failed load is tried again with the next search.
  engines.catch(() => {
    engines = undefined;
  });
  return engines;
}

/** Searches and shows; a newer search makes an older one stop. */
export async function show(root: HTMLElement, typed: string): Promise<void> {
  turn++;
  const mine = turn;
  const stale = () => mine !== turn;
  const query = typed.trim().slice(0, LONGEST);
  if (terms(query).length === 0) return render(root, { state: 'idle', results: [] });
  render(root, { state: 'loading', results: [] });
  try {
    const { items, text } = await prepare(root);
    if (stale()) return;
    const phrase = items.search(query).length === 0 && (await text.hasPhrase(query));
    if (stale()) return;
    const { rung, query: meant, hits } = understand(query, items, phrase);
    const words = contentTerms(terms(meant));
    const first = hits.map(({ item }): Result => ({ kind: 'item', item, words }));
    if (first.length > 0) render(root, { state: 'loading', results: first, rung, typed: query, meant });
    const textHits = rung === 'code' || rung === 'any' ? [] : await text.search(meant, MOST_TEXT_HITS);
    if (stale()) return;
    const results = merge(first, textHits, words);
    const reached: Rung = rung === 'none' && results.length > 0 ? 'exact' : rung;
    render(root, { state: 'done', results, rung: reached, typed: query, meant });
  } catch {
    if (!stale()) render(root, { state: 'failed', results: [], typed: query });
  }
}

/** Items in the order of the item search, then the pages only the text was found in. */
function merge(items: readonly Result[], texts: readonly TextHit[], words: readonly string[]): Result[] {
  const byUrl = new Map(texts.map((hit) => [hit.url, hit]));
  const first = items.map((result): Result => {
    const text = result.kind === 'item' ? byUrl.get(result.item.url) : undefined;
    return text ? { ...result, text: text.content } : result;
  });
  const shown = new Set(items.map((result) => (result.kind === 'item' ? result.item.url : '')));
  const rest = texts.filter(({ url }) => !shown.has(url)).map((hit): Result => ({ kind: 'text', hit, words }));
  return [...first, ...rest];
}
