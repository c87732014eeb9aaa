import { MARK } from './clusters.ts';

/** A piece of a text: `text` is `input.slice(start, end)`. */
export interface Token {
  text: string;
  start: number;
  end: number;
  kind: 'thai' | 'latin' | 'number' | 'space' | 'other';
}

/** Letters, vowels and marks; not ฯ, ๆ, the digits and the old signs. */
const THAI = 'ก-ฮะ-\u0e3aเ-ๅ\u0e47-\u0e4e';
const LATIN = 'A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f';
const DIGIT = '0-9๐-๙';
const SPACE = '\\s\u200b';

/** One letter of an abbreviation with dots: `ป.`, or with its vowel as in `เม.` and `มิ.` */
const INITIAL = '[เ-ไ]?[ก-ฮ][\u0e34\u0e35]?';
const ABBREVIATION = `(?:${INITIAL}\\.)+${INITIAL}(?:\\.|(?![${THAI}]))`;

const PIECE = new RegExp(
  [
    `(?<abbreviation>${ABBREVIATION})`,
    `(?<thai>(?:(?!${ABBREVIATION})[${THAI}])+)`,
    `(?<latin>[${LATIN}][${LATIN}${DIGIT}${MARK}]*)`,
    `(?<number>[${DIGIT}]+(?:[.,][${DIGIT}]+)*)`,
    `(?<space>[${SPACE}]+)`,
    '(?<other>ฯลฯ|ฯพณฯ|[^])',
  ]
    .map((piece) => `${piece}[${MARK}]*`)
    .join('|'),
  'gu',
);

/** Cuts a text by script. A mark always stays with what it stands on, so no token but the first can begin with one. */
export function cutByScript(text: string): Token[] {
  return Array.from(text.matchAll(PIECE), ({ 0: piece, index, groups = {} }) => ({
    text: piece,
    start: index,
    end: index + piece.length,
    kind: kindOf(groups),
  }));
}

/** `ป.ป.ช.` is one Thai token that has no words in it to look for. */
export function isAbbreviation(token: Token): boolean {
  return token.text.includes('.');
}

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  if (groups['thai'] ?? groups['abbreviation']) return 'thai';
  if (groups['latin']) return 'latin';
  if (groups['number']) return 'number';
  return groups['space'] ? 'space' : 'other';
}
