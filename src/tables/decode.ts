import { looksUtf16, looksWindows874 } from '../content/sniff.ts';

export type TableEncoding = 'utf-8' | 'windows-874' | 'utf-16le' | 'utf-16be';
export type Delimiter = ',' | ';' | '\t' | '|';

export interface DecodedTable {
  /** Without the mark that a file may start with. */
  readonly text: string;
  readonly encoding: TableEncoding;
  readonly delimiter: Delimiter;
  /** False where the bytes are no text: control bytes, or letters that no encoding has. */
  readonly isText: boolean;
}

/**
 * The text of a file of comma-separated values, as Excel, LibreOffice and the systems of the state write them.
 *
 * UTF-16 by its mark or its zero bytes; UTF-8 where all bytes are (no run of Thai in windows-874 is); else windows-874,
 * which Excel writes on a Thai computer. Never fails: what is no text is decoded as well as it can be, and told.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const isKnown = encoding !== 'windows-874' || looksWindows874(bytes);
  return { text, encoding, delimiter: delimiterOf(text), isText: isKnown && !NOT_TEXT.test(text) };
}

/**
 * Control characters but tab, line ends and the end mark of DOS, what stands for a byte that is no letter, and the
 * places that windows-874 leaves empty.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_TEXT = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f\ufffd\uf8c1-\uf8c8]/;

function encodingOf(bytes: Uint8Array): TableEncoding {
  if (looksUtf16(bytes)) return isBigEndian(bytes) ? 'utf-16be' : 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-874';
  }
}

/** By the mark, or by the side on which the high bytes of Latin and Thai letters stand. */
function isBigEndian(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return true;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  const isHigh = (byte: number) => byte === 0 || byte === 0x0e;
  const sample = bytes.subarray(0, 400);
  const even = sample.filter((byte, i) => i % 2 === 0 && isHigh(byte)).length;
  return even > sample.filter((byte, i) => i % 2 === 1 && isHigh(byte)).length;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_LINES = 50;

/** The delimiter that stands outside of quotes in the most of the first lines, and there as often in each. */
function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter(Boolean)
    .slice(0, SAMPLE_LINES);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const present = counts.filter(Boolean);
    const usual = present.filter((count) => count === present[0]).length;
    return present.length + usual;
  });
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
}
