import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { readZip } from '../evidence/archive/zip-read.ts';
import { writeZip } from '../evidence/archive/zip-write.ts';
import { ITAS_COLUMNS, type ItasColumn, type ItasSheet, itasTable } from './itas.ts';
import { type CellLink, linkFeature } from './xlsx-links.ts';
import { printFeature } from './xlsx-print.ts';

/** In characters; together they fill a landscape A4 at about two thirds. */
const WIDTHS: Record<ItasColumn, number> = {
  id: 6,
  title: 28,
  url: 34,
  evidence: 42,
  way: 40,
  date: 13,
  elements: 34,
  note: 30,
};

/** On every computer of an office, with Thai letters that keep their marks. */
const FONT = { fontFamily: 'Tahoma', fontSize: 10 };
const CELL = { wrap: true, alignVertical: 'top', borderColor: '#CFD8DB', borderStyle: 'thin' } as const;
const HEAD = { ...CELL, fontWeight: 'bold', backgroundColor: '#EEF5F6' } as const;
const LINK = { ...CELL, textColor: '#0B5563', textDecoration: { underline: true } } as const;

/** Excel calls a workbook damaged that has a longer text in a cell, or a longer address behind one. */
const LONGEST_TEXT = 32_767;
const LONGEST_LINK = 2_079;
const CUT = '…\n(ยาวเกินช่องของ Excel อ่านต่อที่หน้าเว็บ)';

/** The sheet as a workbook; the same sheet gives the same bytes. Addresses are links, and no text is a formula. */
export async function itasXlsx(sheet: ItasSheet): Promise<Uint8Array> {
  const links = linksOf(sheet);
  const linked = new Set(links.map(({ row, column }) => `${row} ${column}`));
  const data: SheetData = itasTable(sheet).map((cells, row) =>
    cells.map((text, column) => ({
      ...(row === 0 ? HEAD : linked.has(`${row} ${column}`) ? LINK : CELL),
      type: String,
      value: text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT - CUT.length) + CUT : text,
    })),
  );
  const name = `ITAS ${sheet.year}`;
  const packed = await writeExcelFile(
    data,
    {
      sheet: name,
      orientation: 'landscape',
      columns: ITAS_COLUMNS.map((column) => ({ width: WIDTHS[column] })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    },
    { ...FONT, features: [linkFeature(links), printFeature(name)] },
  ).toBuffer();
  // Packed again without the time of day that the library writes beside each part.
  return writeZip(readZip(packed));
}

/** Cells with one address: a cell of a workbook leads to one place only. */
function linksOf({ rows, isPublished }: ItasSheet): CellLink[] {
  return rows.flatMap(({ cells }, i) =>
    (['url', 'evidence'] as const).flatMap((key) => {
      const [line, ...more] = cells[key];
      // A path without its host leads nowhere from a file.
      if (!line || more.length > 0 || (!isPublished && line.text.startsWith('/'))) return [];
      const address = new URL(line.text).href;
      return address.length <= LONGEST_LINK ? [{ row: i + 1, column: ITAS_COLUMNS.indexOf(key), address }] : [];
    }),
  );
}
