/** Thai consonants, vowels and marks: what texts are made of, without the digits, the currency and the old signs. */
const THAI = range(0x0e01, 0x0e3a) + range(0x0e40, 0x0e4e);

/** As many ASCII characters; not the digits, nor those that mean something in a string of JavaScript or JSON. */
const ASCII = (range(0x21, 0x2f) + range(0x3a, 0x7e)).replace(/["'$\\`]/g, '').slice(0, THAI.length);

const OTHER = new Map(Array.from(THAI + ASCII, (letter, place) => [letter, (ASCII + THAI)[place] ?? letter]));

/**
 * Writes Thai letters as single ASCII characters and those as Thai letters; done twice, a text is as it was.
 *
 * In UTF-8 a Thai letter is three bytes, of which gzip does not save the first two for nothing: a list of Thai words is
 * a fifth smaller on the wire when it is sent so.
 */
export function swapAlphabets(text: string): string {
  return text.replace(/[!-~\u0e01-\u0e4e]/g, (letter) => OTHER.get(letter) ?? letter);
}

function range(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}
