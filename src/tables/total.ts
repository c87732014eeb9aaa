import { said } from '../schema/said.ts';
import { dataRows, isTotalName, totalColumn } from './chosen.ts';
import { absolute, add, compare, type Decimal, format, subtract, ZERO } from './decimal.ts';
import { cellPlace } from './place.ts';
import type { Cell, DataTableAttributes, Row, Table, TableFault } from './types.ts';

/**
 * Totals that are declared, compared with the exact sum of what they add up. Rates (percentages, averages) add up to
 * nothing, and a sum with a cell that can't be read is not judged: that cell is told already.
 */
export function totalFaults(table: Table, attributes: DataTableAttributes): TableFault[] {
  return [...rowFaults(table, attributes), ...columnFaults(table, attributes), ...undeclared(table, attributes)];
}

function rowFaults(table: Table, attributes: DataTableAttributes): TableFault[] {
  const rows = dataRows(table, attributes);
  const total = table.rows.at(-1);
  if (rows === table.rows || !total) return [];
  if (rows.length === 0) return [{ code: 'table/nothing-to-total', row: total.place, ...ONLY_TOTAL }];
  return table.columns.flatMap((column, i): TableFault[] => {
    if (column.kind !== 'amount') return [];
    const sum = sumOf(rows.map(({ cells }) => cells[i]));
    return judge(total, column.place, `คอลัมน์ ${said(column.title)} `, total.cells[i], sum);
  });
}

const ONLY_TOTAL = {
  message: 'ตารางมีแถวเดียว ซึ่งบอกไว้ว่าเป็นแถวรวม จึงไม่มีอะไรให้รวม',
  hint: 'ลบ total ออก ถ้าแถวนี้ไม่ใช่ผลรวม',
};

function columnFaults(table: Table, attributes: DataTableAttributes): TableFault[] {
  const last = totalColumn(table, attributes);
  if (attributes.total !== 'column' && attributes.total !== 'both') return [];
  const parts = table.columns.flatMap(({ kind }, i) => (kind === 'amount' && i !== last ? [i] : []));
  if (last === undefined || parts.length === 0) {
    return [
      {
        code: 'table/nothing-to-total',
        message: 'บอกไว้ว่าคอลัมน์สุดท้ายเป็นผลรวม แต่ตารางไม่มีคอลัมน์ตัวเลขอื่นให้รวม',
        hint: 'ลบ total ออก หรือเปลี่ยนเป็น total="row" ถ้าแถวสุดท้ายเป็นผลรวม',
      },
    ];
  }
  return table.rows.flatMap((row) => {
    const sum = sumOf(parts.map((i) => row.cells[i]));
    return judge(row, table.columns[last]?.place ?? '', 'แถวนี้', row.cells[last], sum);
  });
}

export interface Sum {
  readonly sum: Decimal;
  readonly isKnown: boolean;
  readonly isEmpty: boolean;
}

/** The exact sum of cells; not known where one of them holds words, empty where none holds a number. */
export function sumOf(cells: readonly (Cell | undefined)[]): Sum {
  const numbers = cells.flatMap((cell) => (cell?.value.kind === 'number' ? [cell.value.number] : []));
  return {
    sum: numbers.reduce(add, ZERO),
    isKnown: cells.every((cell) => cell?.value.kind !== 'text'),
    isEmpty: numbers.length === 0,
  };
}

function judge(
  row: Row,
  column: string,
  what: string,
  cell: Cell | undefined,
  { sum, isKnown, isEmpty }: Sum,
): TableFault[] {
  if (!isKnown || !cell || cell.value.kind === 'text') return [];
  const at = { code: 'table/total', row: row.place, column } as const;
  if (cell.value.kind === 'none') {
    if (isEmpty) return [];
    const message = `${cellPlace(row.place, column)} เป็นช่องผลรวม แต่ไม่มีตัวเลข ${what}บวกได้ ${format(sum)}`;
    return [{ ...at, message, hint: `ใส่ ${format(sum)} ในช่องนี้` }];
  }
  const said = cell.value.number;
  if (compare(said, sum) === 0) return [];
  const difference = absolute(subtract(said, sum));
  return [
    {
      ...at,
      message: `${cellPlace(row.place, column)} บอกผลรวม ${format(said)} แต่${what}บวกได้ ${format(sum)} ${compare(said, sum) < 0 ? 'น้อยไป' : 'มากไป'} ${format(difference)}`,
      hint: 'ตรวจตัวเลขในไฟล์ ถ้ามีผลรวมย่อยปนอยู่ ให้เอาออก ถ้าตัวเลขปัดเศษไว้จนรวมไม่ตรง ให้ใส่ตัวเลขเต็ม',
    },
  ];
}

/** A last row that calls itself a total would be drawn as one more bar. */
function undeclared({ rows, label }: Table, { total }: DataTableAttributes): TableFault[] {
  const last = rows.at(-1);
  if (total === 'row' || total === 'both' || !last || rows.length < 2) return [];
  const name = last.cells.slice(0, label + 1).find(({ text }) => isTotalName(text))?.text;
  if (name === undefined) return [];
  return [
    {
      code: 'table/total-undeclared',
      row: last.place,
      message: `แถว ${last.place} ${said(name)} ดูเหมือนแถวรวม แต่ไม่ได้บอกไว้ จึงไม่ได้ตรวจผลรวม`,
      hint: `เติม total="${total === 'column' ? 'both' : 'row'}" ใน <DataTable>`,
    },
  ];
}
