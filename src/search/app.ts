import type { CatalogueItem } from './catalogue.ts';
import { FullText, type TextHit } from './full-text.ts';
import { ItemSearch } from './item-search.ts';
import { type Understood, understand } from './ladder.ts';
import { type Result, render } from './render.ts';
import { contentTerms, terms } from './terms.ts';

/** Longer queries are cut: nobody types them, and a pasted page must not stall the browser. */
const LONGEST = 200;

/** How many full-text results are fetched; each is a request. */
const MOST_TEXT_HITS = 20;

/** Milliseconds after which a search is done without the full text. */
const PATIENCE = 8000;

/** The two engines, each loaded once; the items answer while the full text is still on its way. */
interface Engines {
  readonly items: Promise<ItemSearch>;
  /** Nothing where Pagefind can't be loaded: the items are there all the same. */
  readonly text: Promise<FullText | undefined>;
}

let engines: Engines | undefined;
let turn = 0;

/** Fetches what a search needs, once; a failed load is tried again with the next search. */
export function prepare(root: HTMLElement): Engines {
  if (engines) return engines;
  const base = root.dataset['base'] ?? '/';
  const forget = () => {
    engines = undefined;
  };
  const items = loadItems(base);
  items.catch(forget);
  const text = FullText.load(base).catch(forget);
  engines = { items, text: text.then((loaded) => loaded ?? undefined) };
  return engines;
}

async function loadItems(base: string): Promise<ItemSearch> {
  const response = await fetch(`${base}search/items.json`);
  if (!response.ok) throw new Error(`items.json: ${response.status}`);
  return new ItemSearch((await response.json()) as CatalogueItem[]);
}

/** Searches and shows; a newer search makes an older one stop. */
export async function show(root: HTMLElement, typed: string): Promise<void> {
  turn++;
  const mine = turn;
  const stale = () => mine !== turn;
  const query = typed.trim().slice(0, LONGEST);
  if (query === '') return render(root, { state: 'idle', results: [] });
  if (terms(query).length === 0) return render(root, { state: 'done', results: [], typed: query });
  render(root, { state: 'loading', results: [] });
  try {
    const { items, text } = prepare(root);
    const understood = understand(query, await items);
    if (stale()) return;
    const found = understood.hits.map(({ item }): Result => ({ kind: 'item', item, words: wordsOf(understood) }));
    const { rung, query: meant } = understood;
    if (rung === 'code') return render(root, { state: 'done', results: found, rung, typed: query, meant });
    if (found.length > 0) render(root, { state: 'loading', results: found, rung, typed: query, meant });
    const full = await inTime(text.then((loaded) => loaded && addText(loaded, query, understood, found)));
    if (stale()) return;
    if (full) return render(root, { state: 'done', typed: query, ...full });
    render(root, { state: found.length > 0 ? 'done' : 'failed', results: found, rung, typed: query, meant });
  } catch {
    if (!stale()) render(root, { state: 'failed', results: [], typed: query });
  }
}

interface Full {
  readonly results: readonly Result[];
  readonly rung: Understood['rung'];
  readonly meant: string;
}

/** What the items answered, and the pages whose text answers. Words that stand side by side in a text are no slip. */
async function addText(text: FullText, typed: string, understood: Understood, found: readonly Result[]): Promise<Full> {
  const asTyped: Understood = { rung: 'exact', query: typed, hits: [] };
  const isMended = ['marks', 'layout', 'typo'].includes(understood.rung);
  const meant = isMended && (await text.hasPhrase(typed)) ? asTyped : understood;
  const hits = await text.search(meant.query, MOST_TEXT_HITS);
  const results = merge(meant === asTyped ? [] : found, hits, wordsOf(meant));
  return { results, rung: meant.rung === 'none' ? 'exact' : meant.rung, meant: meant.query };
}

/** Items in the order of the item search, then the pages only the text was found in. */
function merge(items: readonly Result[], texts: readonly TextHit[], words: readonly string[]): Result[] {
  const byUrl = new Map(texts.map((hit) => [hit.url, hit]));
  const first = items.map((result): Result => {
    const text = result.kind === 'item' ? byUrl.get(result.item.url)?.content : undefined;
    return result.kind === 'item' && text ? { ...result, text } : result;
  });
  const shown = new Set(items.map((result) => (result.kind === 'item' ? result.item.url : '')));
  const rest = texts.filter(({ url }) => !shown.has(url)).map((hit): Result => ({ kind: 'text', hit, words }));
  return [...first, ...rest];
}

function wordsOf({ query }: Understood): string[] {
  return contentTerms(terms(query));
}

/** Nothing, where the answer fails or takes too long. */
async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer = 0;
  const late = new Promise<undefined>((done) => {
    timer = window.setTimeout(() => done(undefined), PATIENCE);
  });
  return Promise.race([answer.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
