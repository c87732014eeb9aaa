/**
 * The same keys on the two layouts, key by key: number row, then the three letter rows, plain first and then with shift.
 * Sources: US QWERTY (ANSI INCITS 154) and Thai Kedmanee (TIS 820-2538) as Windows has it.
 */
const US =
  "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + // plain
  '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'; // with shift
const THAI =
  '_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ' + // plain
  '%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ'; // with shift

/** What the keys give on the Thai layout when text was typed with the US layout on: `'[xit,kI` → `งบประมาณ`. */
export function toThaiLayout(text: string): string {
  return retype(text, US, THAI);
}

/** What the keys give on the US layout when text was typed with the Thai layout on: `นๅ/` → `o12`. */
export function toUsLayout(text: string): string {
  return retype(text, THAI, US);
}

/** A character that the first layout can't type stays. */
function retype(text: string, from: string, to: string): string {
  return Array.from(text, (character) => to[from.indexOf(character)] ?? character).join('');
}
