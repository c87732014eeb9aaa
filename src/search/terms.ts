import { repair } from '../thai/repair.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { segment } from '../thai/segment.ts';
import { isStopword } from '../thai/stopwords.ts';

/** Numbers that people write as a word and documents as a digit: รอบหกเดือน, รอบ 6 เดือน. */
const NUMBER_WORDS: Record<string, string> = {
  หนึ่ง: '1', สอง: '2', สาม: '3', สี่: '4', ห้า: '5', หก: '6', เจ็ด: '7', แปด: '8', เก้า: '9', สิบ: '10', สิบสอง: '12',
};

/** The spelling under which a text is indexed and searched: repaired, Arabic digits, Latin letters small. */
export function normalize(text: string): string {
  return toArabicDigits(repair(text)).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The words of a text as the index knows them, in order. The same in build and browser. */
export function terms(text: string): string[] {
  return segment(normalize(text)).flatMap(({ text: word, kind }) =>
    kind === 'thai' || kind === 'latin' || kind === 'number' ? (term(word) ?? []) : [],
  );
}

/** One word as the index knows it: an abbreviation without its dots, a number word as its digits. */
export function term(word: string): string | undefined {
  const bare = word.replaceAll('.', '');
  return bare === '' ? undefined : (NUMBER_WORDS[bare] ?? bare);
}

/** The words that carry the meaning of a query; all of them where it has none but common ones. */
export function contentTerms(all: readonly string[]): string[] {
  const content = all.filter((word) => !isStopword(word));
  return [...new Set(content.length > 0 ? content : all)];
}
