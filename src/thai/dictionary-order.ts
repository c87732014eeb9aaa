/**
 * The order of a Thai dictionary, without `Intl`, so that every machine sorts alike.
 *
 * Source: preface of พจนานุกรม ฉบับราชบัณฑิตยสถาน: by consonant first, so that a leading vowel counts after its consonant;
 * vowels in the order ะ ั า ำ ิ ี ึ ื ุ ู เ แ โ ใ ไ; tone marks and other signs only where all letters are the same. Unicode has
 * the letters in this order (TIS 620), so that what is left is to swap each leading vowel, as UTS #10 does.
 */
export function compareWords(a: string, b: string): number {
  return compare(letters(a), letters(b)) || compare(swapped(a), swapped(b));
}

/** The letter a word stands under: its first consonant, whatever vowel is written before it: `เทศบาล` → `ท`, `e-GP` → `e`. */
export function initial(word: string): string {
  return letters(word).charAt(0);
}

/** Lower case, each leading vowel after its consonant, and nothing but letters, digits and Thai signs. */
function swapped(word: string): string {
  return word
    .toLowerCase()
    .replace(/([เ-ไ])([ก-ฮ])/g, '$2$1')
    .replace(/[^0-9a-zก-ฮะ-ฺเ-ๅ็-๎๐-๙]/g, '');
}

/** Without what is written above a letter and is no vowel: ็ ่ ้ ๊ ๋ ์ and the like. */
function letters(word: string): string {
  return swapped(word).replace(/[\u0e47-\u0e4e]/g, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
