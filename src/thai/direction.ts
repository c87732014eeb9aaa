/**
 * Marks of direction that come along where a number or a name is copied from a telephone or a chat: iPhones put
 * U+202D or U+202A before a number and U+202C behind it (Unicode Standard Annex 9, table of explicit formatting
 * characters). In text that runs from left to right in whole they say nothing.
 */
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What runs from right to left: its letters, and U+202E, which turns any letters round. */
const RIGHT_TO_LEFT = /[\u202e\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The text without its marks of direction; as it is where letters stand in another order than they are written, or
 * might: what is meant there only its reader can tell.
 */
export function withoutDirection(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? text : text.replaceAll(MARKS, '');
}
