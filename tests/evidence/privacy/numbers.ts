import fc from 'fast-check';
import { toThaiDigits } from '../../../src/thai/numerals.ts';

/** Twelve digits with the check digit behind them, by the Department of Provincial Administration's rule. */
export function withCheckDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, i) => total + (13 - i) * Number(digit), 0);
  return twelve + ((11 - (sum % 11)) % 10);
}

/** `1001234567898` → `1-0012-34567-89-8`. */
export function grouped(id: string, gaps: readonly string[] = ['-']): string {
  const groups = [id.slice(0, 1), id.slice(1, 5), id.slice(5, 10), id.slice(10, 12), id.slice(12)];
  return groups.map((group, i) => (i === 0 ? group : `${gaps[(i - 1) % gaps.length]}${group}`)).join('');
}

/** Numbers that pass the check digit, of provinces that don't exist. */
export const citizenId = fc
  .tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.constantFrom('00', '05', '09', '97', '99'),
    fc.integer({ min: 0, max: 999_999_999 }),
  )
  .map(([first, province, rest]) => withCheckDigit(`${first}${province}${String(rest).padStart(9, '0')}`));

/** Digits written the Arabic way, the Thai way, or each by chance. */
export const inDigits = (text: string) =>
  fc.oneof(
    fc.constant(text),
    fc.constant(toThaiDigits(text)),
    fc
      .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
      .map((isThai) => [...text].map((character, i) => (isThai[i] ? toThaiDigits(character) : character)).join('')),
  );
