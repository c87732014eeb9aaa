import { toArabicDigits } from '../thai/numerals.ts';
import { repair } from '../thai/repair.ts';
import { segment } from '../thai/segment.ts';
import { isStopword } from '../thai/stopwords.ts';
import type { Token } from '../thai/tokens.ts';
import { sameWord } from './same-words.ts';

/** The spelling under which a text is indexed and searched: repaired, Arabic digits, Latin letters small. */
export function normalize(text: string): string {
  return toArabicDigits(repair(text)).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/**
 * The tokens of a text, one after another without a gap. The fiscal year is one word here, though the tokenizer parts
 * it: every title says of which it is, and none of them is about a budget for that.
 */
export function tokens(text: string): Pick<Token, 'text' | 'kind'>[] {
  const all: Pick<Token, 'text' | 'kind'>[] = [];
  for (const { text: own, kind } of segment(text)) {
    const last = all.at(-1);
    if (own === 'งบประมาณ' && last?.text === 'ปี') last.text += own;
    else all.push({ text: own, kind });
  }
  return all;
}

/** The words of a text as they are written, in order. The same in build and browser. */
export function words(text: string): string[] {
  return wordsOf(tokens(normalize(text)));
}

/** The words among tokens. */
export function wordsOf(all: ReturnType<typeof tokens>): string[] {
  return all.flatMap(({ text: word, kind }) =>
    kind === 'thai' || kind === 'latin' || kind === 'number' ? (bare(word) ?? []) : [],
  );
}

/** The words of a text as the index of the items knows them, in order. */
export function terms(text: string): string[] {
  return words(text).map(sameWord);
}

/** One word as the index of the items knows it. */
export function term(word: string): string | undefined {
  const written = bare(word);
  return written && sameWord(written);
}

/** An abbreviation without its dots; nothing for a dot alone. */
function bare(word: string): string | undefined {
  return word.replaceAll('.', '') || undefined;
}

/** Words that hold for every page of the section: whose it is, and what it is made for. They tell nothing apart. */
const OF_EVERY_PAGE = new Set(
  'อบต อบจ ทต ทม ทน อปท เทศบาล ตำบล หน่วยงาน ข้อมูล ข้อ ปี ประจำปี ปีงบประมาณ ชาวบ้าน มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค'.split(
    ' ',
  ),
);

/** A fiscal year: every item is of one. */
const YEAR = /^25\d\d$/;

/** Whether a word says little of what is looked for. */
export function isCommon(word: string): boolean {
  return isStopword(word) || OF_EVERY_PAGE.has(word) || YEAR.test(word);
}

/** The words that carry the meaning of a query; all of them where it has none but common ones. */
export function contentTerms(all: readonly string[]): string[] {
  const content = all.filter((word) => !isCommon(word));
  return [...new Set(content.length > 0 ? content : all)];
}
