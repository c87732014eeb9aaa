import { type Delimiter, decodeTable } from '../../tables/decode.ts';

/** A cell as it stands in the file. */
export interface RawCell {
  /** Where its value starts in the text, after a quote if it has one. */
  readonly at: number;
  readonly value: string;
  /** From 1. */
  readonly row: number;
  readonly column: number;
}

/** Every cell of a CSV file with its place in the text (RFC 4180; lines may also end with LF or CR alone). */
export function* rawCells(text: string, delimiter: Delimiter): Generator<RawCell> {
  let row = 1;
  let column = 1;
  let at = 0;
  while (at < text.length) {
    const isQuoted = text.charAt(at) === '"';
    const start = isQuoted ? at + 1 : at;
    let end = isQuoted ? quoteEnd(text, start) : start;
    const value = isQuoted ? text.slice(start, end).replaceAll('""', '"') : '';
    while (end < text.length && !isEnd(text.charAt(end), delimiter)) end++;
    yield { at: start, value: isQuoted ? value : text.slice(start, end), row, column };
    const sign = text.charAt(end);
    if (sign === delimiter) column++;
    else {
      row++;
      column = 1;
      if (sign === '\r' && text.charAt(end + 1) === '\n') end++;
    }
    at = end + 1;
  }
}

function isEnd(letter: string, delimiter: Delimiter): boolean {
  return letter === delimiter || letter === '\n' || letter === '\r';
}

/** Of a quoted value; two quotes in it are one that is meant. */
function quoteEnd(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at;
}

const NUMBER = /^[+-][\d๐-๙.,\s%-]*$/;
/** A call of a function. */
const CALL = /[A-Za-z_.]\s*\(/;

/**
 * Whether Excel and LibreOffice would take a cell for a formula that can run or call out.
 *
 * `=` begins one wherever something follows. `+`, `-` and `@` begin many an honest cell: -5, +66 7528 0000, `- ไม่มี`,
 * `@ชื่อในไลน์`; with them, only a cell that calls or refers is one.
 * (OWASP, CSV Injection; tabs, line ends and the wide signs of East Asia count as well.)
 */
export function isFormula(value: string): boolean {
  const text = value.replace(/^[\s\0]+/, '').normalize('NFKC');
  if (text.startsWith('=')) return text.slice(1).trim() !== '';
  return /^[+@-]/.test(text) && !NUMBER.test(text) && (CALL.test(text) || isReference(text));
}

/** A link of DDE (`cmd|'/c calc'!A0`) or a cell of another file (`'[x.xls]a'!A1`). */
function isReference(text: string): boolean {
  const mark = text.search(/[|\]]/);
  return mark !== -1 && text.includes('!', mark);
}

const SAMPLE_ROWS = 50;

/**
 * Whether bytes read as rows of cells: text in an encoding that is known, of which at least half the rows have as many
 * cells as most, and more than one.
 */
export function looksCsv(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  const { text, delimiter, isText } = decodeTable(bytes);
  if (!isText) return false;
  const widths = new Map<number, number>();
  for (const { row, column } of rawCells(text, delimiter)) {
    if (row > SAMPLE_ROWS) break;
    widths.set(row, column);
  }
  const counts = new Map<number, number>();
  for (const width of widths.values()) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].some(([width, rows]) => width > 1 && rows * 2 >= widths.size);
}
