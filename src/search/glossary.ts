import { parse } from 'yaml';
import { compareWords, initial } from '../thai/dictionary-order.ts';
import type { Alias } from './aliases.ts';

/** A term the glossary explains. */
export interface Term {
  readonly word: string;
  /** Its place on the page; ASCII. */
  readonly anchor: string;
  /** Subjects (topics of the frame) it leads to; may be none. */
  readonly topics: readonly string[];
  readonly meaning: string;
}

/** The terms under one Thai letter, or all that are written in Latin letters. */
export interface Letter {
  readonly name: string;
  readonly anchor: string;
  readonly terms: readonly Term[];
}

const LATIN = 'A–Z';

/** The list in `glossary.yaml`: terms that are no alias. The data is ours: a test checks it. */
export function parseTerms(yaml: string): Term[] {
  return parse(yaml) as Term[];
}

/** Every term in dictionary order. Aliases without a meaning stay hidden. */
export function glossaryTerms(aliases: readonly Alias[], others: readonly Term[]): Term[] {
  const terms = [...aliases.flatMap((alias) => explained(alias) ?? []), ...others];
  return terms.sort((a, b) => compareWords(a.word, b.word));
}

/** The terms under their letters, those in Latin letters last. */
export function glossary(terms: readonly Term[]): Letter[] {
  const byLetter = Map.groupBy(terms, ({ word }) => letterOf(word));
  return [...byLetter]
    .map(([name, own]) => ({ name, anchor: letterAnchor(name), terms: own }))
    .sort((a, b) => Number(a.name === LATIN) - Number(b.name === LATIN));
}

function explained({ word, topics, anchor, meaning }: Alias): Term | undefined {
  return anchor && meaning ? { word, topics, anchor, meaning } : undefined;
}

function letterOf(word: string): string {
  const letter = initial(word);
  return /[ก-ฮ]/.test(letter) ? letter : LATIN;
}

/** `ก` → `letter-1`, by the letter's place among the signs of Unicode's Thai block. */
function letterAnchor(letter: string): string {
  return letter === LATIN ? 'letter-latin' : `letter-${letter.charCodeAt(0) - 0x0e00}`;
}
