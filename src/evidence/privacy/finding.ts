import type { PrivacyKind } from '../../schema/privacy.ts';

/** Key of what an answer is compared with: a symbol, so that no JSON has it, and a copied finding keeps it. */
export const ENDS = Symbol('ends');

/** Personal data in a text or a file's metadata. Nothing in it lets the value be put together again. */
export interface PrivacyFinding {
  readonly kind: PrivacyKind;
  /** In UTF-16 units of the text that was scanned; of metadata in its value. */
  readonly offset: number;
  readonly length: number;
  /** The value with all but what helps to find the place hidden: `1-xxxx-xxxxx-x2-3`. */
  readonly masked: string;
  /** The value in its surroundings, every number of nine digits or more hidden. */
  readonly context: string;
  readonly [ENDS]: Ends;
}

/** The last four digits of a value, which can be compared but not read. */
export class Ends {
  readonly #digits: string;

  /** @param value in Arabic digits; other characters are passed over, and fewer than four digits match nothing */
  constructor(value: string) {
    this.#digits = value.replace(/\D/g, '').slice(-4);
  }

  is(digits: string): boolean {
    return this.#digits.length === 4 && this.#digits === digits;
  }
}
