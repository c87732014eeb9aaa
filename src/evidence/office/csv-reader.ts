import { shorten } from '../../schema/said.ts';
import { type DecodedTable, decodeTable } from '../../tables/decode.ts';
import { partRows } from '../../tables/records.ts';
import { repair } from '../../thai/repair.ts';
import { type Opened, type Reader, Unreadable } from '../types.ts';
import { isFormula, rawCells } from './csv-cells.ts';

/** Letters of a formula that the editor is shown. */
const SHOWN = 60;

/**
 * Reads CSV: one page of rows as lines, cells with a tab between them.
 *
 * The copy is the file byte for byte, but for cells that would run as formulas: an apostrophe before them makes them the
 * text that they show, as spreadsheets read it.
 */
export const csvReader: Reader = {
  async open(bytes: Uint8Array): Promise<Opened> {
    const table = textTable(bytes);
    const lines = rows(table).map((cells) =>
      cells
        .map((cell) => cell.replace(/\s+/g, ' ').trim())
        .join('\t')
        .trimEnd(),
    );
    const text = repair(lines.join('\n')).trim();
    const active = formulas(table).map(
      ({ value, row, column }) => `สูตร ${shorten(value, SHOWN)} (แถว ${row} ช่องที่ ${column})`,
    );
    return { pages: [{ text, source: text ? 'text' : 'none' }], metadata: [], active };
  },

  async clean(bytes: Uint8Array): Promise<Uint8Array> {
    const table = textTable(bytes);
    const mark = markSize(bytes);
    const pieces: Uint8Array[] = [];
    let copied = 0;
    let letters = 0;
    let at = mark;
    for (const cell of formulas(table)) {
      at += sizeIn(table, letters, cell.at);
      letters = cell.at;
      pieces.push(bytes.subarray(copied, at), APOSTROPHE[table.encoding]);
      copied = at;
    }
    return pieces.length === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(copied)]);
  },
};

const APOSTROPHE = {
  'utf-8': Uint8Array.of(0x27),
  'windows-874': Uint8Array.of(0x27),
  'utf-16le': Uint8Array.of(0x27, 0),
  'utf-16be': Uint8Array.of(0, 0x27),
};

function textTable(bytes: Uint8Array): DecodedTable {
  if (bytes.length === 0) throw new Unreadable('empty');
  const table = decodeTable(bytes);
  if (!table.isText) throw new Unreadable('damaged', 'not text');
  return table;
}

function formulas({ text, delimiter }: DecodedTable) {
  return [...rawCells(text, delimiter)].filter(({ value }) => isFormula(value));
}

function rows({ text, delimiter }: DecodedTable): string[][] {
  const parted = partRows(text, delimiter);
  if ('openRow' in parted) throw new Unreadable('damaged', 'CSV quotes', parted.openRow);
  return parted.rows.filter((cells) => cells.length > 1 || cells[0] !== '');
}

/** Bytes of the mark that tells the encoding, which the decoded text goes without. */
function markSize(bytes: Uint8Array): number {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3;
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0;
}

function sizeIn({ text, encoding }: DecodedTable, from: number, to: number): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text.slice(from, to));
  return encoding === 'windows-874' ? to - from : (to - from) * 2;
}
