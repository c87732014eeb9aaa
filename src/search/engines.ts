import { parseCompact } from './compact-json.ts';
import type { FullSearch } from './full-search.ts';
import { ItemSearch } from './item-search.ts';
import { type SentCatalogue, unpackCatalogue } from './sent-catalogue.ts';
import { isFaint, straight, type Understood } from './straight.ts';

/** Letters of a query that may be a slip of another. */
const SHORTEST_SLIP = 2;

/** The parts of the search, each loaded once when it is needed, and again with the next search where that failed. */
export class Engines {
  readonly #base: string;
  #items: Promise<ItemSearch> | undefined;
  #full: Promise<FullSearch> | undefined;

  #first: Promise<Response> | undefined;

  /**
   * @param base address of the section, with a slash at its end
   * @param first the first request for the catalogue, which was sent before this was loaded
   */
  constructor(base: string, first: Promise<Response>) {
    this.#base = base;
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
  async understand(typed: string): Promise<Understood> {
    const items = await this.items();
    const asTyped = straight(typed, items);
    if (asTyped && !isFaint(asTyped)) return asTyped;
    // Where the ladder can't be loaded, what was typed is still something to go by.
    const mayBeSlip = typed.length >= SHORTEST_SLIP;
    const ladder = mayBeSlip ? await import('./ladder.ts').catch(() => undefined) : undefined;
    return ladder?.climb(typed, items, asTyped) ?? asTyped ?? { rung: 'none', query: typed, hits: [] };
  }

  /** Loads the ladder ahead of the slip: while someone types, half a word looks like one. */
  async warm(): Promise<void> {
    const [items, { spellerOf }] = await Promise.all([this.items(), import('./ladder.ts')]);
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
    const asked = this.#first ?? fetch(`${this.#base}search/items.json`);
    this.#first = undefined;
    const response = await asked;
    if (!response.ok) throw new Error(`items.json: ${response.status}`);
    return new ItemSearch(unpackCatalogue(parseCompact<SentCatalogue>(await response.text())));
  }

  /** What a slow line must bring first is the items, so the full text waits for them. */
  async #loadFull(): Promise<FullSearch> {
    const items = await this.items();
    const { FullSearch } = await import('./full-search.ts');
    return FullSearch.load(this.#base, items);
  }
}
