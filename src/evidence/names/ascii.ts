import { toArabicDigits } from '../../thai/numerals.ts';
import { repair } from '../../thai/repair.ts';
import { segment } from '../../thai/segment.ts';
import { romanise } from './romanise.ts';
import { NAME_WORDS } from './words.ts';

/** A name longer than this is hard to tell by in a list and in an address. */
const LONGEST = 60;
/** Stands for a name of which nothing is left. */
const NAMELESS = 'file';

/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name that is published as it is: what a web address, a zip and every file system keep. */
const PUBLISHABLE = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[A-Za-z0-9][A-Za-z0-9._-]*\.[a-z0-9]+$/;

/** Of how many tokens a known term can be. */
const LONGEST_TERM = 8;

/** Whether a file may keep its name: ASCII, no spaces, its ending in lower case. */
export function isPublishable(name: string): boolean {
  return PUBLISHABLE.test(name);
}

/**
 * An ASCII name for a file: known words in English, other Thai words in Latin letters, digits as Arabic ones, `-`
 * between them, the ending in lower case. The same name gives the same each time.
 *
 * @param name without its folder: `รายงาน รอบ ๖ เดือน.PDF` → `report-6-months.pdf`
 * @param taken names that stand in the folder; in any case, since Windows and macOS know no difference
 */
export function asciiName(name: string, taken: ReadonlySet<string>): string {
  const { stem, ending } = parts(repair(name.normalize('NFC')));
  const words = wordsOf(toArabicDigits(stem)).filter((word, i, all) => word !== all[i - 1] || /\d/.test(word));
  const short = cut(words.join('-'), LONGEST - ending.length);
  const base = short === '' ? NAMELESS : RESERVED.test(short) ? `${NAMELESS}-${short}` : short;
  const isTaken = lowerCase(taken);
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : `-${number}`;
    const made = `${cut(base, LONGEST - ending.length - tail.length)}${tail}${ending}`;
    if (!isTaken.has(made)) return made;
  }
}

function parts(name: string): { stem: string; ending: string } {
  const [, stem, written] = /^(.*)\.([A-Za-z0-9]{1,8})\s*$/s.exec(name) ?? [];
  return written ? { stem: stem ?? '', ending: `.${written.toLowerCase()}` } : { stem: name, ending: '.bin' };
}

/** The words of a name in ASCII, without those that say nothing. */
function wordsOf(stem: string): string[] {
  const tokens = segment(stem);
  const words: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const known = longestTerm(tokens.slice(i, i + LONGEST_TERM).map(({ text }) => text));
    if (known) {
      words.push(...ascii(known.word));
      i += known.length;
      continue;
    }
    const { text = '', kind } = tokens[i++] ?? {};
    words.push(...(kind === 'thai' ? ascii(romanise(text)) : ascii(text)));
  }
  return words;
}

/** The most tokens that are one known term, where the first few are. */
function longestTerm(texts: readonly string[]): { word: string; length: number } | undefined {
  for (let length = texts.length; length > 0; length--) {
    const word = NAME_WORDS.get(texts.slice(0, length).join('').replaceAll(/\s+/g, ' '));
    if (word !== undefined) return { word, length };
  }
  return undefined;
}

/** Runs of letters and digits; accents are dropped from their letters. */
function ascii(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[\u0300-\u036f]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** The start of a name that fits, at the end of a word where one ends. */
function cut(name: string, most: number): string {
  if (name.length <= most) return name;
  const end = name.lastIndexOf('-', most);
  return name.slice(0, end > 0 ? end : most);
}

function lowerCase(names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].map((name) => name.normalize('NFC').toLowerCase()));
}
