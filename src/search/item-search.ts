import type { CatalogueItem } from './catalogue.ts';
import { Speller } from './spelling.ts';
import { contentTerms, isCommon, terms, words } from './terms.ts';

/** An item that answers a query, and how well. */
export interface ItemHit {
  readonly item: CatalogueItem;
  readonly score: number;
}

/** How much a phrase says about its item: the title all, a word people say for it nearly as much, an element least. */
const WEIGHTS = { title: 1, alias: 0.95, also: 0.8, question: 0.6, plain: 0.35, element: 0.3 } as const;

/** From this weight on a phrase names its item: the others only tell of it. */
const NAMES = WEIGHTS.also;

/** Share of a query's meaning that one name must carry, where the item does not have every word. */
const ENOUGH = 0.5;

/** The same for all names of the item together, each of which may have but one word of the query. */
const ENOUGH_TOGETHER = 0.65;

/** Weight of a common word beside the rarity of the others: enough to tell ผู้มาติดต่อ from ติดต่อ. */
const COMMON = 0.2;

/** What likeness to one phrase counts beside words found anywhere in the item. */
const LIKENESS = 3;

/** What a phrase loses that begins with another word than the query: the first word of a Thai title says what it is. */
const OTHER_HEAD = 0.85;

/** Rarity of a word that no item has: less than that of a rare word, since questions are full of such words. */
const UNKNOWN = 2.5;

/** Letters of a word that must be typed before it may stand for a longer one. */
const PREFIX = 3;

interface Phrase {
  /** As they are written. */
  readonly words: readonly string[];
  readonly terms: ReadonlySet<string>;
  readonly content: readonly string[];
  /** The phrase without spaces from each of its words on, for the word that is still being typed. */
  readonly tails: readonly string[];
  readonly weight: number;
}

interface Indexed {
  readonly item: CatalogueItem;
  readonly phrases: readonly Phrase[];
  /** Best weight of each word of the item. */
  readonly words: ReadonlyMap<string, number>;
}

interface Asked {
  readonly terms: ReadonlySet<string>;
  readonly content: readonly string[];
  /** The query without spaces: Thai is typed with and without them. */
  readonly whole: string;
  readonly mass: number;
}

/** Search over titles, aliases, questions and required elements of the items; pure, and small enough to be instant. */
export class ItemSearch {
  readonly items: readonly CatalogueItem[];
  readonly #indexed: readonly Indexed[];
  readonly #frequency = new Map<string, number>();
  #speller: Speller | undefined;

  constructor(items: readonly CatalogueItem[]) {
    this.items = items;
    this.#indexed = items.map(indexItem);
    for (const { words } of this.#indexed) {
      for (const word of words.keys()) this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
    }
  }

  /** Mends by every word the items know, and by what stands side by side in a name: a slip may fall between two. */
  get speller(): Speller {
    this.#speller ??= new Speller(vocabulary(this.#indexed.flatMap(({ phrases }) => phrases)));
    return this.#speller;
  }

  byCode(id: string): ItemHit | undefined {
    const item = this.items.find((one) => one.id === id);
    return item && { item, score: Number.POSITIVE_INFINITY };
  }

  /** Rarity of a word: what it tells one item from the others by. */
  rarity(word: string): number {
    if (isCommon(word)) return COMMON;
    const frequency = this.#frequency.get(word);
    if (frequency === undefined) return UNKNOWN;
    return Math.log(1 + (this.items.length - frequency + 0.5) / (frequency + 0.5));
  }

  /** Items that have every word of the query that carries meaning, or a name that is most of it; best first. */
  search(query: string): ItemHit[] {
    const asked = this.#ask(query);
    return this.#rank(asked, ({ words: own, phrases }) => {
      const named = asked.content.filter((word) => (own.get(word) ?? 0) >= NAMES);
      return (
        asked.content.every((word) => own.has(word)) ||
        this.#mass(named) >= ENOUGH_TOGETHER * asked.mass ||
        phrases.some((phrase) => isTyping(phrase, asked.whole) || this.#named(phrase, asked) >= ENOUGH * asked.mass)
      );
    });
  }

  /** Items that have most of the query's meaning though not all of its words. */
  searchAny(query: string, share: number): ItemHit[] {
    const asked = this.#ask(query);
    const enough = asked.mass * share;
    return this.#rank(asked, ({ words }) => this.#mass(asked.content.filter((word) => words.has(word))) >= enough);
  }

  #ask(query: string): Asked {
    const all = terms(query);
    const content = contentTerms(all);
    return { terms: new Set(all), content, whole: words(query).join(''), mass: this.#mass(content) };
  }

  #rank(asked: Asked, fits: (indexed: Indexed) => boolean): ItemHit[] {
    if (asked.content.length === 0) return [];
    return this.#indexed
      .filter(fits)
      .map((indexed) => ({ item: indexed.item, score: this.#score(indexed, asked) }))
      .sort((a, b) => b.score - a.score || order(a.item) - order(b.item));
  }

  #score({ phrases, words }: Indexed, asked: Asked): number {
    const covered = sum(asked.content.map((word) => this.rarity(word) * (words.get(word) ?? 0))) / asked.mass;
    const likeness = Math.max(...phrases.map((phrase) => this.#likeness(phrase, asked) * phrase.weight));
    return covered + LIKENESS * likeness;
  }

  /** From 0 to 1: the rarity of the words that query and phrase share, of that of all their words. */
  #likeness({ terms: own, content, tails }: Phrase, asked: Asked): number {
    if (tails[0] === asked.whole) return 1;
    const shared = this.#mass([...own].filter((word) => asked.terms.has(word)));
    const likeness = shared / (this.#mass(own) + this.#mass(asked.terms) - shared);
    return content[0] === asked.content[0] ? likeness : likeness * OTHER_HEAD;
  }

  /** How much of the query a name makes up that stands in it whole. */
  #named({ content, weight }: Phrase, asked: Asked): number {
    if (weight < NAMES || !content.every((word) => asked.terms.has(word))) return 0;
    return this.#mass(content);
  }

  #mass(words: Iterable<string>): number {
    let mass = 0;
    for (const word of words) mass += this.rarity(word);
    return mass;
  }
}

function indexItem(item: CatalogueItem): Indexed {
  const phrase = (weight: number) => (text: string) => toPhrase(text, weight);
  const phrases = [
    toPhrase(item.title, WEIGHTS.title),
    ...item.aliases.map(phrase(WEIGHTS.alias)),
    ...item.also.map(phrase(WEIGHTS.also)),
    toPhrase(item.question, WEIGHTS.question),
    toPhrase(item.plain, WEIGHTS.plain),
    ...item.elements.map(phrase(WEIGHTS.element)),
  ];
  const words = new Map<string, number>();
  for (const { terms: own, weight } of phrases) {
    for (const word of own) words.set(word, Math.max(weight, words.get(word) ?? 0));
  }
  return { item, phrases, words };
}

function toPhrase(text: string, weight: number): Phrase {
  const all = terms(text);
  const written = words(text);
  const tails = written.map((_, from) => written.slice(from).join(''));
  return { words: written, terms: new Set(all), content: contentTerms(all), tails, weight };
}

function* vocabulary(phrases: readonly Phrase[]): Generator<string> {
  for (const { words: own, weight } of phrases) {
    for (const [i, word] of own.entries()) {
      yield word;
      if (i > 0 && weight >= WEIGHTS.question) yield `${own[i - 1]}${word}`;
    }
  }
}

/** Whether a name goes on from a word of its own as the query does: จัดซื → จัดซื้อจัดจ้าง, but not รอบต่อไป for อบต. */
function isTyping({ tails, weight }: Phrase, whole: string): boolean {
  return weight >= NAMES && whole.length >= PREFIX && tails.some((tail) => tail.startsWith(whole));
}

function order({ id }: CatalogueItem): number {
  return Number(id.slice(1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
