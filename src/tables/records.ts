import { CsvError, parse } from 'csv-parse/sync';
import { toArabicDigits } from '../thai/numerals.ts';
import { repair } from '../thai/repair.ts';
import { decimal, format } from './decimal.ts';
import type { TableFault } from './types.ts';

/** More rows or columns than these are data for a program, not a table that people read on a page. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 40;

/** A row that has something in it. */
export interface Record {
  /** Row in Excel, from 1. */
  readonly place: number;
  /** Cells up to the last that has something. */
  readonly cells: readonly string[];
  /** How many cells the file gives it, empty ones included. */
  readonly width: number;
}

/**
 * The rows of a CSV text as they stand in it; or the row, from 1, of a quote that is never closed: from there on nothing
 * can be parted.
 */
export type Parted = { readonly rows: string[][] } | { readonly openRow: number };

/**
 * Parts a CSV text into rows and cells.
 *
 * @param most rows that are wanted
 */
export function partRows(text: string, delimiter: string, most?: number): Parted {
  try {
    const rows: string[][] = parse(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      ...(most !== undefined && { to: most }),
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return { openRow: Number(error['records']) + 1 };
  }
}

/** The rows of a CSV text, blank ones left out; Excel counts those too, so each keeps its own number. */
export function readRecords(text: string, delimiter: string): { records: Record[]; faults: TableFault[] } {
  const parted = partRows(text, delimiter, MOST_ROWS + 1);
  if ('openRow' in parted) return { records: [], faults: [openQuote(parted.openRow)] };
  const { rows } = parted;
  const faults: TableFault[] = [];
  if (rows.length > MOST_ROWS) faults.push(TOO_LONG);
  const records = rows.slice(0, MOST_ROWS).flatMap((row, index): Record[] => {
    const cells = row.slice(0, MOST_COLUMNS).map(clean);
    while (cells.at(-1) === '') cells.pop();
    return cells.length > 0 ? [{ place: index + 1, cells, width: row.length }] : [];
  });
  if (rows.some((row) => row.slice(MOST_COLUMNS).some((cell) => clean(cell) !== ''))) faults.push(TOO_WIDE);
  return { records, faults };
}

/** On one line, repaired, without what can't be shown, in Arabic digits as the web has them. */
function clean(text: string): string {
  const shown = text.toWellFormed().replace(/[\p{Cc}\p{Cn}]/gu, ' ');
  return toArabicDigits(repair(shown)).replace(/\s+/g, ' ').trim();
}

const TOO_LONG: TableFault = {
  code: 'table/too-long',
  message: `ตารางยาวกว่า ${format(decimal(String(MOST_ROWS)))} แถว ซึ่งอ่านบนหน้าเว็บไม่ไหว`,
  hint: 'ทำตารางสรุปเป็นไฟล์ CSV อีกไฟล์หนึ่งเพื่อแสดงบนหน้า ส่วนไฟล์เต็มแนบเป็นหลักฐาน',
};

const TOO_WIDE: TableFault = {
  code: 'table/too-wide',
  message: `ตารางกว้างกว่า ${MOST_COLUMNS} คอลัมน์ ซึ่งอ่านบนหน้าเว็บไม่ไหว`,
  hint: 'ทำตารางสรุปเป็นไฟล์ CSV อีกไฟล์หนึ่งเพื่อแสดงบนหน้า ส่วนไฟล์เต็มแนบเป็นหลักฐาน',
};

/** What is said of a row with a quote that is never closed. */
export function openQuote(row: number) {
  return {
    code: 'table/unreadable',
    row,
    message: `แถว ${row} มีเครื่องหมาย " เปิดไว้แต่ไม่มีตัวปิด จึงอ่านตารางไม่ได้`,
    hint: 'เปิดไฟล์ด้วย Excel หรือ LibreOffice แก้ช่องที่มีเครื่องหมาย " แล้วบันทึกเป็น CSV ใหม่',
  } as const satisfies TableFault;
}
