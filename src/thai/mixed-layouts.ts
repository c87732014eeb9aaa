import { otherThaiCase, otherUsCase, toThaiLayout, toUsLayout } from './keyboard.ts';

const HAS_THAI = /[\u0e01-\u0e5b]/;
const HAS_LATIN = /[A-Za-z]/;

/** A query of more words is read in fewer ways: each way is a search. */
const MOST_SINGLE = 4;

/** Thai that can't be: a vowel or mark that lacks its consonant, a sign amid letters, a word of consonants alone, … */
const ODD_THAI =
  /(?:^|[^ก-ฮ\u0e31-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|(?:^|[^ก-ฮ\u0e47-\u0e4c])[าำะ]|(?:^|[^ฤฦ])ๅ|[เ-ไ](?![ก-ฮ])|[ฃฅ\u0e3a๏-๛]|\)(?=[ก-ฮ])|^[ก-ฮ]{4,}$/g;

/** A Latin word with a vowel, a short abbreviation, a code as o12; with what may stand around it. */
const LATIN = /^[("]*(?:[A-Za-z]*[aeiouyAEIOUY][A-Za-z]*|[A-Z]{2,5}|[a-z]\d{1,2})(?:[-.][A-Za-z]+)*[).,?!"]*$/;
const SIGNS = /^[\d.,:/()%+-]*$/;

/**
 * Readings of a text of which a part was typed on the wrong layout, likeliest first: each word as it is likeliest; all
 * Latin words on the Thai keys; all Thai words on the US keys; one word alone on the other; CapsLock the other way.
 * Spaces stay, and the text itself is not among them. At most nine.
 */
export function mixedLayouts(text: string): string[] {
  const words = text.split(/(\s+)/);
  const each = (read: (word: string) => string) => words.map(read).join('');
  const single = words.filter((word) => word.trim() !== '').length <= MOST_SINGLE ? words.keys() : [];
  const readings = [
    each(likeliest),
    each((word) => (HAS_LATIN.test(word) ? onThaiKeys(word) : word)),
    each((word) => (HAS_THAI.test(word) ? toUsLayout(word) : word)),
    ...Array.from(single, (at) => words.map((word, i) => (i === at ? onOtherKeys(word) : word)).join('')),
    each((word) => (HAS_LATIN.test(word) ? onThaiKeys(otherUsCase(word)) : word)),
    each((word) => (HAS_THAI.test(word) ? otherThaiCase(word) : word)),
  ];
  return [...new Set(readings)].filter((reading) => reading !== text);
}

/** Of the ways to read a word the one with the least that can't be; as it stands, where that is as good. */
function likeliest(word: string): string {
  if (oddity(word) === 0) return word;
  const ways = [word, onThaiKeys(word), toUsLayout(word), otherThaiCase(word), toThaiLayout(otherUsCase(word))];
  return ways.reduce((best, way) => (oddity(way) < oddity(best) ? way : best));
}

function onOtherKeys(word: string): string {
  return HAS_LATIN.test(word) ? onThaiKeys(word) : HAS_THAI.test(word) ? toUsLayout(word) : word;
}

/** A word with every run that isn't Thai on the Thai keys; a number or sign beside Thai is meant. */
function onThaiKeys(word: string): string {
  const isMixed = HAS_THAI.test(word);
  return word.replace(/[^\u0e01-\u0e5b]+/g, (run) => (isMixed && SIGNS.test(run) ? run : toThaiLayout(run)));
}

/** How much of a word can't be: 0 for one that may be Thai, or Latin, or a number. */
function oddity(word: string): number {
  const runs = word.split(/[\u0e01-\u0e5b]+/).filter((run) => !SIGNS.test(run) && !LATIN.test(run));
  return runs.length + (word.match(ODD_THAI)?.length ?? 0);
}
