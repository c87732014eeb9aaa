import { repair } from '../../thai/repair.ts';

/** What PDFium and fonts put for hyphens at line ends and for letters they don't know; line ends and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NO_LETTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const HYPHEN = /([A-Za-z])[\u0002\ufffe]\n?(?=[a-z])/g;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
};
const MARKS = '\u0e31\u0e34-\u0e3a\u0e47-\u0e4e';
const SPACE_BEFORE_MARK = new RegExp(`([ก-ฮ${MARKS}]) +(?=[${MARKS}\u0e33])`, 'g');
const SPACE_IN_AM = /\u0e4d +([\u0e48-\u0e4b]*า)/g;

/**
 * Mends what is wrong with text read from a PDF, over what is wrong with Thai text anywhere (`repair`): letters that
 * are none, hyphens of line ends, Latin ligatures, a space between a consonant and the mark on it, and line ends of
 * three sorts. Lines stay lines. Idempotent.
 */
export function repairPdfText(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(HYPHEN, '$1')
    .replace(NO_LETTERS, '')
    .replace(/[ﬀ-ﬄ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(SPACE_IN_AM, '\u0e4d$1')
    .replace(SPACE_BEFORE_MARK, '$1');
  return repair(plain)
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
