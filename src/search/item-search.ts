import type { CatalogueItem } from './catalogue.ts';
import { isTyping, NAMES, type Phrase, vocabularyOf, WEIGHTS, type Wording, wordingOf } from './phrase.ts';
import { sameWord } from './same-words.ts';
import { isCommon } from './terms.ts';

/** An item that answers a query, and how well. */
export interface ItemHit {
  readonly item: CatalogueItem;
  readonly score: number;
}

/** Share of a query's meaning that one name must carry, where the item does not have every word. */
const ENOUGH = 0.5;

/** The same for all names of the item together, each of which may have but one word of the query. */
const ENOUGH_TOGETHER = 0.65;

/**
 * Share of a word people say that must be said before its parts count: ขยาย alone is no ขยายเขตไฟฟ้า. A query of one
 * word says least; where nothing else was found, half is taken for the whole.
 */
const SAID = 0.6;
const SAID_BY_ONE = 0.85;
const SAID_AT_LAST = 0.45;

/** Weight of a common word beside the rarity of the others: enough to tell ผู้มาติดต่อ from ติดต่อ. */
const COMMON = 0.2;

/** What likeness to one phrase counts beside words found anywhere in the item. */
const LIKENESS = 3;

/** What a phrase loses that begins with another word than the query: the first word of a Thai title says what it is. */
const OTHER_HEAD = 0.85;

/** Rarity of a word that no item has: less than that of a rare word, since questions are full of such words. */
const UNKNOWN = 2.5;

interface Asked extends Wording {
  /** Rarity of its words that carry meaning, and of all of them. */
  readonly mass: number;
  readonly massOfAll: number;
}

/** What an item has of a query. */
interface Heard {
  /** Words of the query that the item says, each with the best weight of a phrase that does. */
  readonly said: Map<string, number>;
  /** The most of the query that one name makes up which stands in it whole. */
  named: number;
  /** Likeness to the phrase that is most like the query, by its weight. */
  likeness: number;
}

/** Search over titles, aliases, questions and required elements of the items; pure, and small enough to be instant. */
export class ItemSearch {
  readonly items: readonly CatalogueItem[];
  readonly #phrases: readonly Phrase[];
  /** Phrases that have a term. */
  readonly #having = new Map<string, Phrase[]>();
  /** In how many items a term stands. */
  readonly #frequency = new Map<string, number>();

  constructor(items: readonly CatalogueItem[]) {
    this.items = items;
    const drafts = draftsOf(items);
    const places = new Map<string, Set<number>>();
    for (const { terms, place } of drafts) {
      for (const term of terms) places.set(term, (places.get(term) ?? new Set()).add(place));
    }
    for (const [term, { size }] of places) this.#frequency.set(term, size);
    this.#phrases = drafts.map((draft) => ({ ...draft, mass: this.#mass(draft.terms) }));
    for (const phrase of this.#phrases) {
      for (const term of phrase.terms) {
        const list = this.#having.get(term);
        if (list) list.push(phrase);
        else this.#having.set(term, [phrase]);
      }
    }
  }

  /** Every word the items know, and what stands side by side in a name: a slip may fall between two. */
  get vocabulary(): Iterable<string> {
    return vocabularyOf(this.#phrases);
  }

  /** Words that stand on the pages of the items. */
  get shownWords(): string[] {
    // The question a citizen has is on the home page alone.
    return this.#phrases.flatMap(({ isShown, weight, words }) => (isShown && weight !== WEIGHTS.question ? words : []));
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
    const typed = this.#beingTyped(asked);
    const heard = this.#hear(asked, asked.content.length > 1 ? SAID : SAID_BY_ONE);
    for (const place of typed) if (!heard.has(place)) heard.set(place, { said: new Map(), named: 0, likeness: 0 });
    const fits = new Set(
      [...heard.keys()].filter((place) => typed.has(place) || this.#isEnough(heard.get(place), asked)),
    );
    // What says more of the query than one that is good enough is good enough.
    const masses = new Map(Array.from(heard, ([place, { said }]) => [place, this.#mass(said.keys())]));
    const bar = Math.max(0, ...[...fits].map((place) => masses.get(place) ?? 0));
    return this.#rank(heard, asked, (place) => fits.has(place) || (bar > 0 && (masses.get(place) ?? 0) >= bar));
  }

  /** Items that have most of the query's meaning though not all of its words. */
  searchAny(query: string, share: number): ItemHit[] {
    const asked = this.#ask(query);
    const heard = this.#hear(asked, asked.content.length > 1 ? SAID : SAID_AT_LAST);
    return this.#rank(heard, asked, (place) => this.#mass(heard.get(place)?.said.keys() ?? []) >= share * asked.mass);
  }

  /** Places of the items with a name that the query is the beginning of; not where its last word is one by itself. */
  #beingTyped({ words, whole }: Asked): Set<number> {
    if (this.#frequency.has(sameWord(words.at(-1) ?? ''))) return new Set();
    const names = this.#phrases.filter((phrase) => phrase.weight >= NAMES && isTyping(phrase, whole));
    return new Set(names.map(({ place }) => place));
  }

  #ask(query: string): Asked {
    const wording = wordingOf(query);
    return { ...wording, mass: this.#mass(wording.content), massOfAll: this.#mass(wording.terms) };
  }

  /**
   * What each item has of a query; items that have nothing of it are not there.
   *
   * @param enough share of a word people say that the query must have, for its parts to count
   */
  #hear(asked: Asked, enough: number): Map<number, Heard> {
    const heard = new Map<number, Heard>();
    for (const phrase of new Set(asked.content.flatMap((word) => this.#having.get(word) ?? []))) {
      const { place, weight, isShown, content, terms, mass } = phrase;
      const own = heard.get(place) ?? { said: new Map<string, number>(), named: 0, likeness: 0 };
      heard.set(place, own);
      own.likeness = Math.max(own.likeness, this.#likeness(phrase, asked) * weight);
      const isWhole = content.every((word) => asked.terms.has(word));
      if (weight >= NAMES && isWhole) own.named = Math.max(own.named, this.#mass(content));
      const shared = asked.content.filter((word) => terms.has(word));
      if (!isShown && !isWhole && this.#mass(shared) < enough * mass) continue;
      for (const word of shared) own.said.set(word, Math.max(weight, own.said.get(word) ?? 0));
    }
    return heard;
  }

  #isEnough(heard: Heard | undefined, { content, mass }: Asked): boolean {
    if (!heard) return false;
    const { said, named } = heard;
    if (said.size === content.length || named >= ENOUGH * mass) return true;
    const inNames = [...said].filter(([, weight]) => weight >= NAMES).map(([word]) => word);
    return inNames.length > 0 && this.#mass(inNames) >= ENOUGH_TOGETHER * mass;
  }

  #rank(heard: ReadonlyMap<number, Heard>, asked: Asked, isHit: (place: number) => boolean): ItemHit[] {
    return Array.from(heard)
      .filter(([place]) => isHit(place))
      .flatMap(([place, { said, likeness }]) => {
        const item = this.items[place];
        const covered = sum(Array.from(said, ([word, weight]) => this.rarity(word) * weight)) / asked.mass;
        return item ? { item, score: covered + LIKENESS * likeness } : [];
      })
      .sort((a, b) => b.score - a.score || order(a.item) - order(b.item));
  }

  /** From 0 to 1: the rarity of the words that query and phrase share, of that of all their words. */
  #likeness({ terms, content, whole, mass }: Phrase, asked: Asked): number {
    if (whole === asked.whole) return 1;
    const shared = sum(Array.from(asked.terms, (word) => (terms.has(word) ? this.rarity(word) : 0)));
    const likeness = shared / (mass + asked.massOfAll - shared);
    return content[0] === asked.content[0] ? likeness : likeness * OTHER_HEAD;
  }

  /** Rarity of words together. Of those that no item has each further one tells less: long questions are full of them. */
  #mass(words: Iterable<string>): number {
    let mass = 0;
    let unknown = 0;
    for (const word of words) {
      if (!isCommon(word) && !this.#frequency.has(word)) unknown++;
      else mass += this.rarity(word);
    }
    return mass + UNKNOWN * Math.sqrt(unknown);
  }
}

/** Everything that is said of the items. Most words people say are said of several: each is cut once. */
function draftsOf(items: readonly CatalogueItem[]): Omit<Phrase, 'mass'>[] {
  const known = new Map<string, Wording>();
  const wording = (text: string) => {
    const own = known.get(text) ?? wordingOf(text);
    known.set(text, own);
    return own;
  };
  return items.flatMap(({ title, aliases, also, question, plain, elements }, place) => {
    const texts = { title: [title], alias: aliases, also, question: [question], plain: [plain], element: elements };
    return Object.entries(texts).flatMap(([kind, all]) =>
      all.map((text) => ({
        ...wording(text),
        place,
        weight: WEIGHTS[kind as keyof typeof WEIGHTS],
        isShown: kind !== 'alias' && kind !== 'also',
      })),
    );
  });
}

function order({ id }: CatalogueItem): number {
  return Number(id.slice(1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
