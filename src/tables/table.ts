import { shorten } from '../schema/said.ts';
import { numberFault, readValue } from './cell.ts';
import { asLabel, isNumeric, labelColumn, readColumn } from './columns.ts';
import { nameFaults, readHeader } from './header.ts';
import { cellPlace } from './place.ts';
import { type Record, readRecords } from './records.ts';
import type { Column, Row, Table, TableFault } from './types.ts';

/**
 * Reads the text of a CSV file as a table. Every fault is told in the table itself, and what is sound is read: no
 * text makes this throw.
 *
 * @param text decoded, with or without a byte order mark
 * @param delimiter what stands between cells: `,` `;` or a tab
 */
export function readTable(text: string, delimiter: string): Table {
  const { records, faults: found } = readRecords(text, delimiter);
  if (records.length === 0 && found.length > 0) return { columns: [], rows: [], label: 0, faults: found };
  const { names, body, faults: headerFaults } = readHeader(records);
  const headerRow = (body[0]?.place ?? 2) - 1;
  const { wide, widest } = tooWide(body, names.length);
  const all = Array.from({ length: widest }, (_, i) => names[i] ?? { name: '' });
  const used = (index: number) => body.some(({ cells }) => (cells[index] ?? '') !== '');
  const indexes = all.flatMap(({ name }, index) => (name !== '' || used(index) ? [index] : []));
  const read = indexes.map((index): Column => {
    const { name, group } = all[index] as { name: string; group?: string };
    return readColumn(
      index,
      name,
      group,
      body.map(({ cells }) => cells[index] ?? ''),
    );
  });
  const label = labelColumn(read);
  const columns = read.map((column, i) => (i === label ? asLabel(column) : column));
  const rows = body.map(({ place, cells }): Row => {
    const texts = indexes.map((index) => cells[index] ?? '');
    return { place, cells: texts.map((text) => ({ text, value: readValue(text) })) };
  });
  const lastNumber = Math.max(-1, ...indexes.filter((_, i) => isNumeric(columns[i] as Column)));
  const faults = [
    ...found,
    ...headerFaults,
    ...nameFaults(all, used, headerRow),
    ...wide,
    ...tooNarrow(body, names.length, lastNumber),
    ...blankRows(body),
    ...cellFaults(columns, rows),
  ];
  return { columns, rows, label, faults };
}

/**
 * Rows with more cells than the header has: faults of those rows where they are few, and columns without a header
 * where they are many.
 */
function tooWide(body: readonly Record[], width: number): { wide: TableFault[]; widest: number } {
  let widest = width;
  while (body.filter(({ cells }) => (cells[widest] ?? '') !== '').length * 2 >= Math.max(body.length, 1)) widest++;
  const wide = body.flatMap(({ place, cells }): TableFault[] =>
    cells.length <= widest
      ? []
      : [
          {
            code: 'table/too-many-cells',
            row: place,
            message: `แถว ${place} มี ${cells.length} ช่อง แต่หัวตารางมี ${width} ช่อง`,
            hint: 'ถ้าในช่องมีจุลภาค เช่น 1,234 ให้ครอบด้วย "1,234" หรือบันทึกเป็น CSV ใหม่จาก Excel',
          },
        ],
  );
  return { wide, widest };
}

/**
 * A row that ends before the last number of the table may have lost a cell in its middle. Excel itself leaves out empty
 * cells at the end of a row, so those are not missed.
 */
function tooNarrow(body: readonly Record[], width: number, lastNumber: number): TableFault[] {
  return body.flatMap(({ place, width: given }): TableFault[] =>
    given > lastNumber
      ? []
      : [
          {
            code: 'table/too-few-cells',
            row: place,
            message: `แถว ${place} มีเพียง ${given} ช่อง แต่หัวตารางมี ${width} ช่อง ตัวเลขอาจเลื่อนไปอยู่ผิดคอลัมน์`,
            hint: 'เปิดไฟล์ด้วย Excel ตรวจแถวนี้ แล้วบันทึกเป็น CSV ใหม่',
          },
        ],
  );
}

function blankRows(body: readonly Record[]): TableFault[] {
  return body.flatMap(({ place }, i): TableFault[] => {
    const before = body[i - 1]?.place;
    if (before === undefined || place - before < 2) return [];
    const rows = place - before === 2 ? `แถว ${before + 1} ว่าง` : `แถว ${before + 1} ถึง ${place - 1} ว่าง`;
    return [
      {
        code: 'table/blank-row',
        row: before + 1,
        message: `${rows}อยู่กลางตาราง`,
        hint: 'ลบแถวว่าง ถ้าไฟล์มีสองตาราง ให้แยกเป็นคนละไฟล์',
      },
    ];
  });
}

function cellFaults(columns: readonly Column[], rows: readonly Row[]): TableFault[] {
  return rows.flatMap(({ place, cells }) =>
    cells.flatMap(({ text, value }, i): TableFault[] => {
      const column = columns[i];
      if (!column) return [];
      const isError = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|#)/.test(text);
      if (!isError && (!isNumeric(column) || value.kind !== 'text')) return [];
      const { why, hint } = numberFault(text);
      return [
        {
          code: 'table/number',
          row: place,
          column: column.place,
          message: `${cellPlace(place, column.place)} “${shorten(text, 40)}” ${why}`,
          hint,
        },
      ];
    }),
  );
}
