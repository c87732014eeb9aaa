import type { CatalogueItem } from './catalogue.ts';
import { contentTerms, normalize, terms } from './terms.ts';

/** An item that answers a query, and how well. */
export interface ItemHit {
  readonly item: CatalogueItem;
  readonly score: number;
}

/** Weight of a word by where it stands: in the title before all, in the text of a required element last. */
const WEIGHTS = { title: 8, alias: 6, question: 4, plain: 2, element: 1 } as const;

/** Share of a query's meaning that one alias must carry, where the item does not have every word. */
const ENOUGH = 0.5;

interface Phrase {
  readonly text: string;
  readonly words: readonly string[];
  readonly weight: number;
}

interface Indexed {
  readonly item: CatalogueItem;
  readonly phrases: readonly Phrase[];
  /** Best weight of each word of the item. */
  readonly words: ReadonlyMap<string, number>;
}

/** Search over titles, aliases, questions and required elements of the items; pure, and small enough to be instant. */
export class ItemSearch {
  readonly items: readonly CatalogueItem[];
  readonly #indexed: readonly Indexed[];
  readonly #frequency = new Map<string, number>();

  constructor(items: readonly CatalogueItem[]) {
    this.items = items;
    this.#indexed = items.map(indexItem);
    for (const { words } of this.#indexed) {
      for (const word of words.keys()) this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
    }
  }

  /** Every word the items know. */
  get vocabulary(): Iterable<string> {
    return this.#frequency.keys();
  }

  knows(word: string): boolean {
    return this.#frequency.has(word);
  }

  byCode(id: string): ItemHit | undefined {
    const item = this.items.find((one) => one.id === id);
    return item && { item, score: Number.POSITIVE_INFINITY };
  }

  /** Rarity of a word: what it tells one item from the others by. A word no item has is as rare as can be. */
  rarity(word: string): number {
    return Math.log(1 + this.items.length / (1 + (this.#frequency.get(word) ?? 0)));
  }

  /** Items that have every word of the query that carries meaning, or an alias that is most of it; best first. */
  search(query: string): ItemHit[] {
    const wanted = contentTerms(terms(query));
    if (wanted.length === 0) return [];
    const whole = squeeze(query);
    const mass = sum(wanted.map((word) => this.rarity(word)));
    return this.#indexed
      .map(({ item, phrases, words }): ItemHit => {
        const found = wanted.filter((word) => weightOf(words, word) > 0);
        const named = Math.max(0, ...phrases.map((phrase) => this.#named(phrase, wanted, mass)));
        if (found.length < wanted.length && named < ENOUGH) return { item, score: 0 };
        const byWords = sum(found.map((word) => this.rarity(word) * weightOf(words, word)));
        const exact = Math.max(0, ...phrases.map(({ text, weight }) => (text === whole ? weight * 10 : text.includes(whole) ? weight * 2 : 0)));
        return { item, score: byWords + exact + named * 10 };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || order(a.item) - order(b.item));
  }

  /** Items that have most of the query's meaning though not all of its words. */
  searchAny(query: string, share: number): ItemHit[] {
    const wanted = contentTerms(terms(query));
    const mass = sum(wanted.map((word) => this.rarity(word)));
    return this.#indexed
      .map(({ item, words }) => {
        const found = wanted.filter((word) => weightOf(words, word) > 0);
        const enough = sum(found.map((word) => this.rarity(word))) >= mass * share;
        return { item, score: enough ? sum(found.map((word) => this.rarity(word) * weightOf(words, word))) : 0 };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || order(a.item) - order(b.item));
  }

  /** How much of the query an alias or title covers that stands in it whole. */
  #named({ words, weight }: Phrase, wanted: readonly string[], mass: number): number {
    if (weight < WEIGHTS.alias || words.length === 0 || !words.every((word) => wanted.includes(word))) return 0;
    return sum(words.map((word) => this.rarity(word))) / mass;
  }
}

function indexItem(item: CatalogueItem): Indexed {
  const phrase = (weight: number) => (text: string) => ({ text: squeeze(text), words: contentTerms(terms(text)), weight });
  const phrases = [
    phrase(WEIGHTS.title)(item.title),
    ...item.aliases.map(phrase(WEIGHTS.alias)),
    phrase(WEIGHTS.question)(item.question),
    phrase(WEIGHTS.plain)(item.plain),
    ...item.elements.map(phrase(WEIGHTS.element)),
  ];
  const words = new Map<string, number>();
  for (const { words: own, weight } of phrases) {
    for (const word of own) words.set(word, Math.max(weight, words.get(word) ?? 0));
  }
  return { item, phrases, words };
}

/** Letters of a word that must be typed before it may stand for a longer one. */
const PREFIX = 3;

/** Weight of a query's word in an item; the start of a longer word counts half. */
function weightOf(words: ReadonlyMap<string, number>, word: string): number {
  const exact = words.get(word);
  if (exact !== undefined) return exact;
  if (word.length < PREFIX || /^\d/.test(word)) return 0;
  let best = 0;
  for (const [known, weight] of words) if (weight / 2 > best && known.startsWith(word)) best = weight / 2;
  return best;
}

/** A text without spaces, for comparing whole phrases: Thai is typed with and without them. */
function squeeze(text: string): string {
  return normalize(text).replace(/[\s.]+/g, '');
}

function order({ id }: CatalogueItem): number {
  return Number(id.slice(1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
