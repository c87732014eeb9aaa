import { type Answer, hitsAt, type Query, recallAt } from '../support/search-queries.ts';

/** Results of a page that count; the page itself may show no more. */
export const MOST_SHOWN = 20;

/** Results among which all true items should be. */
export const FIRST_TEN = 10;

/** Shares of 1, over queries that have a true item. */
export interface Figures {
  readonly queries: number;
  readonly first: number;
  readonly three: number;
  readonly recall: number;
  /** Mean of 1 ÷ the place of the first true item. */
  readonly mrr: number;
  /** How many queries found nothing at all. */
  readonly empty: number;
}

export function figures(answers: readonly Answer[]): Figures {
  return {
    queries: answers.length,
    first: hitsAt(answers, 1),
    three: hitsAt(answers, 3),
    recall: recallAt(answers, FIRST_TEN),
    mrr: reciprocalRank(answers),
    empty: answers.filter(({ got }) => got.length === 0).length,
  };
}

function reciprocalRank(answers: readonly Answer[]): number {
  return answers.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / answers.length;
}

/** Answers whose first result is wrong, or that lack a true item among the first ten. */
export function failures(answers: readonly Answer[]): Answer[] {
  return answers.filter((answer) => answer.place !== 1 || recallAt([answer], FIRST_TEN) < 1);
}

/** What one word showed, by what it should have. */
export interface WordPrecision {
  readonly q: string;
  /** Items and documents shown; pages are of no item, so neither right nor wrong. */
  readonly shown: number;
  /** Items shown that aren't true ones, as often as they are shown. */
  readonly wrong: readonly string[];
  /** True items not shown. */
  readonly missing: readonly string[];
}

/** Judges the results of a word that was taken as it is. */
export function precision({ q, expect }: Query, got: readonly string[]): WordPrecision {
  const items = got.slice(0, MOST_SHOWN).filter((item) => item !== '');
  return {
    q,
    shown: items.length,
    wrong: items.filter((item) => !expect.includes(item)),
    missing: expect.filter((item) => !items.includes(item)),
  };
}

/** Share of all items shown that are wrong. */
export function wrongShare(words: readonly WordPrecision[]): number {
  const shown = words.reduce((sum, word) => sum + word.shown, 0);
  return shown === 0 ? 0 : words.reduce((sum, { wrong }) => sum + wrong.length, 0) / shown;
}
