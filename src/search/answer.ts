import { type DirectoryPage, isTerm, PAGE_KINDS } from './directory.ts';
import type { FullText, TextHit } from './full-text.ts';
import type { ItemHit, ItemSearch } from './item-search.ts';
import type { Reading, Understood } from './straight.ts';
import { contentTerms, terms } from './terms.ts';
import { yearOf } from './year.ts';

/** A page that answers a query; of a document the best of its pages. */
export interface FoundPage extends DirectoryPage {
  /** Other pages of the document that answer as well, in their order. */
  readonly alsoOn: readonly DirectoryPage[];
}

/** All pages that answer a query, best first, and how it was understood. */
export interface Answer extends Reading {
  readonly pages: readonly FoundPage[];
}

type LoadLadder = () => Promise<Pick<typeof import('./ladder.ts'), 'readings' | 'spellerOf'>>;

/** A reading with all that was found by it. */
interface Found extends Reading {
  readonly hits: readonly ItemHit[];
  readonly texts: readonly TextHit[];
}

/**
 * Puts what the items have answered together with what the full text does.
 *
 * Words that stand side by side in a text are no slip, whatever the items made of them; and where the items know
 * nothing, the same readings are tried on the words of the texts.
 */
export async function answer(
  typed: string,
  quick: Understood,
  items: ItemSearch,
  text: FullText,
  loadLadder: LoadLadder = () => import('./ladder.ts'),
): Promise<Answer> {
  const found = await reread(typed, quick, items, text, loadLadder);
  const asked = new Set(contentTerms(terms(found.query)));
  const years = [...new Set(text.directory.pages.map(({ year }) => year).filter(Boolean))];
  const year = yearOf(typed, years) ?? items.items[0]?.year ?? 0;
  return {
    rung: found.rung,
    query: found.query,
    pages: onePerDocument(inOrder(found, asked, year, text.directory.pages)),
  };
}

async function reread(
  typed: string,
  quick: Understood,
  items: ItemSearch,
  text: FullText,
  loadLadder: LoadLadder,
): Promise<Found> {
  const withTexts = async (understood: Understood): Promise<Found> => ({
    ...understood,
    // What the items know as the beginning of a name is not looked for as that of many other words.
    texts: await text.search(understood.query, { mayGoOn: understood.hits.length === 0 }),
  });
  if (quick.rung === 'code') return { ...quick, texts: [] };
  if (quick.rung === 'exact') return withTexts(quick);
  const asTyped: Understood = { rung: 'exact', query: typed, hits: [] };
  if (await text.hasPhrase(typed)) return withTexts(asTyped);
  if (quick.rung !== 'any' && quick.rung !== 'none') return withTexts(quick);
  // Loaded for the first query that nothing else has answered.
  const { readings, spellerOf } = await loadLadder();
  for (const reading of readings(typed, spellerOf(text))) {
    const found = await withTexts({ ...reading, hits: items.search(reading.query) });
    if (found.texts.length === 0 && found.hits.length === 0) continue;
    // Words met here and there in a text come after the items that most of the query names.
    return reading.rung === 'exact' ? { ...found, hits: quick.hits } : found;
  }
  return { ...quick, texts: [] };
}

/**
 * The year that is asked for first, then the newest; in each the items that are called so, then pages whose title
 * says it, items before documents and other pages, and then by how much a text has of it.
 */
function inOrder(
  { hits, texts }: Found,
  asked: ReadonlySet<string>,
  year: number,
  pages: readonly DirectoryPage[],
): DirectoryPage[] {
  const places = placesOf(hits, pages);
  const scores = new Map(texts.map(({ page, score }) => [page, score]));
  const all = [...new Set([...places.keys(), ...scores.keys()])];
  // The years share their titles: each is cut once.
  const titles = new Set([...new Set(all.map(({ title }) => title))].filter((title) => hasAll(title, asked)));
  // An entry of the glossary answers for its own word, and not for each that explains it.
  const found = all.filter((page) => !isTerm(page) || titles.has(page.title));
  const keys = new Map(
    found.map((page) => [
      page,
      [
        page.year === year || page.year === 0 ? 0 : 1,
        -page.year || -year,
        places.get(page) ?? hits.length,
        titles.has(page.title) ? 0 : 1,
        PAGE_KINDS.indexOf(page.kind),
        // Who asks for a document by its name wants its beginning.
        titles.has(page.title) ? page.page : 0,
        -(scores.get(page) ?? 0),
      ],
    ]),
  );
  return found.sort((a, b) => compare(keys.get(a) ?? [], keys.get(b) ?? []));
}

/** A document once, at its best page: two hundred pages of a plan would hide all that is below them. */
function onePerDocument(pages: readonly DirectoryPage[]): FoundPage[] {
  const documents = Map.groupBy(pages, ({ path }) => path);
  return [...documents.values()].flatMap(([best, ...rest]) =>
    best ? [{ ...best, alsoOn: rest.sort((a, b) => a.page - b.page) }] : [],
  );
}

/** Pages of the items that were found and of the same subjects in the other years, with their places in the answer. */
function placesOf(hits: readonly ItemHit[], pages: readonly DirectoryPage[]): Map<DirectoryPage, number> {
  const items = pages.filter(({ kind }) => kind === 'item');
  const topics = new Map<string, number>();
  for (const [place, { item }] of hits.entries()) {
    const own = items.find(({ code, year }) => code === item.id && year === item.year);
    if (own) topics.set(own.topic, place);
  }
  return new Map(
    items.flatMap((page) => {
      const place = topics.get(page.topic);
      return place === undefined ? [] : [[page, place]];
    }),
  );
}

function hasAll(title: string, asked: ReadonlySet<string>): boolean {
  const own = new Set(terms(title));
  return [...asked].every((term) => own.has(term));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
