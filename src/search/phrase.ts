import { sameWord } from './same-words.ts';
import { contentTerms, words } from './terms.ts';

/** How much a phrase says about its item: the title all, a word people say for it nearly as much, an element least. */
export const WEIGHTS = { title: 1, alias: 0.95, also: 0.8, question: 0.6, plain: 0.35, element: 0.3 } as const;

/** From this weight on a phrase names its item: the others only tell of it. */
export const NAMES = WEIGHTS.also;

/** Letters of a name that must be typed before it is known which. */
const SHORTEST_TYPED = 3;

/** A text in words; the same text may be said of several items. */
export interface Wording {
  /** As they are written. */
  readonly words: readonly string[];
  /** As they are found. */
  readonly terms: ReadonlySet<string>;
  /** Those that carry meaning. */
  readonly content: readonly string[];
  /** Without spaces: Thai is typed with and without them. */
  readonly whole: string;
}

export function wordingOf(text: string): Wording {
  const written = words(text);
  const all = written.map(sameWord);
  return { words: written, terms: new Set(all), content: contentTerms(all), whole: written.join('') };
}

/** What is said of an item: its title, a word for it, an element. */
export interface Phrase extends Wording {
  /** Place of the item in the catalogue. */
  readonly place: number;
  readonly weight: number;
  /** Whether the page says it; the words people say instead are on no page. */
  readonly isShown: boolean;
  /** Rarity of all its words. */
  readonly mass: number;
}

/**
 * Whether a name goes on from a word of its own as the query does, which ends amid another: จัดซื → จัดซื้อจัดจ้าง, but
 * not รอบต่อไป for อบต. Words that are typed out are found as words.
 */
export function isTyping({ words: own, whole }: Phrase, typed: string): boolean {
  if (typed.length < SHORTEST_TYPED || !whole.includes(typed)) return false;
  let at = 0;
  const starts = new Set([0]);
  for (const word of own) {
    at += word.length;
    starts.add(at);
  }
  return [...starts].some((start) => whole.startsWith(typed, start) && !starts.has(start + typed.length));
}

/** The words of phrases, and what stands side by side in those that a slip may have joined. */
export function* vocabularyOf(phrases: Iterable<Phrase>): Generator<string> {
  for (const { words: own, weight } of phrases) {
    for (const [i, word] of own.entries()) {
      yield word;
      if (i > 0 && weight >= WEIGHTS.question) yield `${own[i - 1]}${word}`;
    }
  }
}
