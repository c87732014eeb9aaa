import { KEDMANEE, PLAIN_KEYS, ROW_ENDS } from './keyboard.ts';

/** Costs are counted in quarters of an edit, so that rows of them are small whole numbers. */
export const EDIT = 4;
/** A weak mark left out or added, or a letter for one that sounds or looks alike. No edit costs less. */
export const CHEAPEST = 2;
/** The key beside the right one, or the right one with or without shift. */
export const SLIP = 3;

/**
 * Thai letters that are typed for each other.
 *
 * The consonants: those of one initial sound in the Royal Institute's transcription (หลักเกณฑ์การถอดอักษรไทยเป็นอักษรโรมัน
 * แบบถ่ายเสียง, 2542), and ด/ต and บ/ป, which are one sound at the end of a syllable there. The rest: one vowel short and long,
 * ใ and ไ, and letters that look alike on a small screen.
 */
const ALIKE =
  'ขฃคฅฆ ฉชฌ ซศษส ซช ญย ดฎฑ ดต ตฏ ฎฏ ฐฑฒถทธ ณน บป ผพภ ฝฟ รลฬ รฤ หฮ ภถ ใไ \u0e34\u0e35 \u0e36\u0e37 \u0e38\u0e39'.split(
    ' ',
  );

/** What people leave out or mix up first: the shortener of vowels, the tone marks and the silencer. */
export function isWeak(letter: number): boolean {
  return letter >= 0x0e47 && letter <= 0x0e4c;
}

/** What it costs to add or leave out a letter, given as its UTF-16 code unit. */
export function presence(letter: number): number {
  return isWeak(letter) ? CHEAPEST : EDIT;
}

/** What it costs to type one letter for another. */
export function exchange(a: number, b: number): number {
  return a === b ? 0 : (exchanges(a)[thaiCell(b)] ?? EDIT);
}

/** What it costs to type any other letter for this one, by `thaiCell`. */
export function exchanges(letter: number): Uint8Array {
  return EXCHANGES[thaiCell(letter)] ?? new Uint8Array();
}

/** The place of a letter in the Thai block of Unicode; 0, which no letter has there, for one that isn't Thai. */
export function thaiCell(letter: number): number {
  return letter >> 7 === 0x0e00 >> 7 ? letter & 127 : 0;
}

const EXCHANGES = thaiExchanges();

function thaiExchanges(): Uint8Array[] {
  const costs = Array.from({ length: 128 }, () => new Uint8Array(128).fill(EDIT));
  const put = (one: string, other: string, cost: number) => {
    const [a, b] = [thaiCell(one.charCodeAt(0)), thaiCell(other.charCodeAt(0))];
    if (a > 0 && b > 0)
      for (const [row, at] of [
        [a, b],
        [b, a],
      ] as const)
        costs[row]?.fill(cost, at, at + 1);
  };
  for (let key = 0; key < KEDMANEE.length; key++) {
    const letter = KEDMANEE.charAt(key);
    put(letter, KEDMANEE.charAt(key + PLAIN_KEYS), SLIP);
    if (!ROW_ENDS.includes(key % PLAIN_KEYS)) put(letter, KEDMANEE.charAt(key + 1), SLIP);
  }
  for (const group of [...ALIKE, '\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c']) {
    for (const a of group) for (const b of group) put(a, b, CHEAPEST);
  }
  return costs;
}
