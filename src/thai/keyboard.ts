/**
 * The same keys on the two layouts, key by key: number row, then the three letter rows, plain first and then with shift.
 * Sources: US QWERTY (ANSI INCITS 154) and Thai Kedmanee (TIS 820-2538) as Windows has it.
 */
const US =
  "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + // plain
  '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'; // with shift
export const KEDMANEE =
  '_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ' + // plain
  '%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ'; // with shift

/** How many keys there are: the same key with shift stands so much further on. */
export const PLAIN_KEYS = 47;
/** The last key of each row, counted from 0. */
export const ROW_ENDS = [12, 25, 36, 46];

/** What the keys give on the Thai layout when text was typed with the US layout on: `'[xit,kI` → `งบประมาณ`. */
export function toThaiLayout(text: string): string {
  return retype(text, US, KEDMANEE);
}

/** What the keys give on the US layout when text was typed with the Thai layout on: `นๅ/` → `o12`. */
export function toUsLayout(text: string): string {
  return retype(text, KEDMANEE, US);
}

/** What the keys give on the Thai layout with CapsLock the other way: Windows then shifts every key. */
export function otherThaiCase(text: string): string {
  return retype(text, KEDMANEE, KEDMANEE.slice(PLAIN_KEYS) + KEDMANEE.slice(0, PLAIN_KEYS));
}

/** The same on the US layout, where it shifts the letters alone. */
export function otherUsCase(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) ^ 32));
}

/** A character that the first layout can't type stays. */
function retype(text: string, from: string, to: string): string {
  return Array.from(text, (character) => to[from.indexOf(character)] ?? character).join('');
}
