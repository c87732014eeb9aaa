import { toThaiDigits } from '../../thai/numerals.ts';

const THAI_LETTERS = Array.from('กขคงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'); // without ฃ ฅ ฆ ฌ, as lists have them
const ROMAN = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

/** The number of a list item as its format writes it; names of formats as in ECMA-376, 17.18.59, and ODF `a A i I ก ๑`. */
export function numberWord(value: number, format: string): string {
  switch (format) {
    case 'thaiNumbers':
    case '๑':
      return toThaiDigits(String(value));
    case 'thaiLetters':
    case 'ก':
    case 'ก, ข, ค, ...':
      return letters(value, THAI_LETTERS);
    case 'lowerLetter':
    case 'a':
      return letters(value, Array.from('abcdefghijklmnopqrstuvwxyz'));
    case 'upperLetter':
    case 'A':
      return letters(value, Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
    case 'lowerRoman':
    case 'i':
      return roman(value);
    case 'upperRoman':
    case 'I':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'bullet':
      return '•';
    case 'none':
    case '':
      return '';
    default:
      return format.startsWith('๑') ? toThaiDigits(String(value)) : String(value);
  }
}

function letters(value: number, alphabet: readonly string[]): string {
  if (value < 1 || value > alphabet.length * 20) return String(value);
  const times = Math.ceil(value / alphabet.length);
  return (alphabet[(value - 1) % alphabet.length] ?? '').repeat(times);
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let word = '';
  for (const [sign, worth] of ROMAN) {
    while (rest >= worth) {
      word += sign;
      rest -= worth;
    }
  }
  return word;
}
