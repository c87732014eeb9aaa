import { parseCompact } from './compact-json.ts';
import type { SearchFiles } from './files.ts';
import type { FullSearch } from './full-search.ts';
import { ItemSearch } from './item-search.ts';
import { loadLadder } from './load-ladder.ts';
import { CATALOGUE } from './seal.ts';
import { type SentCatalogue, unpackCatalogue } from './sent-catalogue.ts';
import { isFaint, straight, type Understood } from './straight.ts';

/** Letters of a query that may be a slip of another. */
const SHORTEST_SLIP = 2;

/** What a query means, and whether slips were left out of it since what mends them could not be loaded. */
interface Heard extends Understood {
  readonly isAsTyped?: true;
}

/** The parts of the search, each loaded once when it is needed, and again with the next search where that failed. */
export class Engines {
  readonly #files: SearchFiles;
  #items: Promise<ItemSearch> | undefined;
  #full: Promise<FullSearch> | undefined;
  #first: Promise<Response> | undefined;

  /** @param first the first request for the catalogue, which was sent before this was loaded */
  constructor(files: SearchFiles, first: Promise<Response>) {
    this.#files = files;
    this.#first = first;
  }

  /** Titles and aliases: they answer while the full text is still on its way. */
  items(): Promise<ItemSearch> {
    this.#items ??= this.#loadItems().catch((error) => {
      this.#items = undefined;
      throw error;
    });
    return this.#items;
  }

  /** What a query means; what no reading as it stands finds needs the ladder, which is loaded for the first slip. */
  async understand(typed: string): Promise<Heard> {
    const items = await this.items();
    const asTyped = straight(typed, items);
    if (asTyped && !isFaint(asTyped)) return asTyped;
    const nothing: Understood = { rung: 'none', query: typed, hits: [] };
    if (typed.length < SHORTEST_SLIP) return asTyped ?? nothing;
    const ladder = await loadLadder(this.#files).catch(() => undefined);
    if (ladder) return ladder.climb(typed, items, asTyped);
    // What was typed is still something to go by.
    return { ...(asTyped ?? nothing), rung: 'exact', isAsTyped: true };
  }

  /** Loads the ladder ahead of the slip: while someone types, half a word looks like one. */
  async warm(): Promise<void> {
    const [items, { spellerOf }] = await Promise.all([this.items(), loadLadder(this.#files)]);
    // In tasks of their own, so that no key waits for them.
    setTimeout(() => spellerOf(items));
    const full = await this.full();
    setTimeout(() => spellerOf(full.text));
  }

  full(): Promise<FullSearch> {
    this.#full ??= this.#loadFull().catch((error) => {
      this.forgetFull();
      throw error;
    });
    return this.#full;
  }

  /** Makes the next search load the full text anew: Pagefind keeps what it could not load for good. */
  forgetFull(): void {
    this.#full = undefined;
  }

  async #loadItems(): Promise<ItemSearch> {
    const asked = this.#first ?? this.#files.open(CATALOGUE);
    this.#first = undefined;
    return new ItemSearch(unpackCatalogue(parseCompact<SentCatalogue>(await (await asked).text())));
  }

  /** What a slow line must bring first is the items, so the full text waits for them. */
  async #loadFull(): Promise<FullSearch> {
    const items = await this.items();
    await this.#files.ready('full-search');
    const { FullSearch } = await import('./full-search.ts');
    return FullSearch.load(this.#files, items);
  }
}
