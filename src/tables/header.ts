import { said } from '../schema/said.ts';
import { readValue } from './cell.ts';
import { columnLetters } from './place.ts';
import type { Record } from './records.ts';
import type { TableFault } from './types.ts';

export interface Header {
  /** For each column of the file: what stands over it alone, and over it and others. */
  readonly names: readonly { readonly name: string; readonly group?: string }[];
  readonly body: readonly Record[];
  readonly faults: readonly TableFault[];
}

/**
 * Parts the rows of a file into header and body. Titles over the header are left out, and told. A header of two rows
 * is one whose first row names groups (`ปี 2566,,ปี 2567,`) and whose second fills what the first leaves empty.
 */
export function readHeader(records: readonly Record[]): Header {
  const faults: TableFault[] = [];
  const rows = [...records];
  while (rows[0] && rows[1] && filled(rows[0]) === 1 && filled(rows[1]) > 1 && rows[0].cells[0]) {
    const { place } = rows.shift() as Record;
    faults.push({
      code: 'table/title',
      row: place,
      message: `แถว ${place} เป็นชื่อตาราง จึงไม่แสดง แถวแรกของไฟล์ต้องเป็นหัวคอลัมน์`,
      hint: `ลบแถว ${place} ในไฟล์ แล้วเขียนชื่อตารางใน caption`,
    });
  }
  const [first, second] = rows;
  if (!first) return { names: [], body: [], faults: [...faults, EMPTY] };
  const hasGroups = second !== undefined && isSecondRow(first, second);
  const body = rows.slice(hasGroups ? 2 : 1);
  if (body.length === 0) faults.push(EMPTY);
  const names = hasGroups ? grouped(first, second) : first.cells.map((name) => ({ name }));
  if (!hasGroups && isData(first, body)) faults.push(headless(first.place));
  return { names, body, faults };
}

const EMPTY: TableFault = {
  code: 'table/empty',
  message: 'ตารางไม่มีข้อมูล',
  hint: 'แถวแรกของไฟล์เป็นหัวคอลัมน์ และต้องมีข้อมูลอย่างน้อยหนึ่งแถวใต้หัว',
};

function headless(row: number): TableFault {
  return {
    code: 'table/no-header',
    row,
    message: `แถว ${row} ควรเป็นหัวคอลัมน์ แต่มีตัวเลขอย่างแถวข้อมูล`,
    hint: 'เพิ่มแถวแรกในไฟล์ที่บอกว่าแต่ละคอลัมน์คืออะไร เช่น เดือน จำนวนผู้รับบริการ',
  };
}

function filled({ cells }: Record): number {
  return cells.filter((cell) => cell !== '').length;
}

function isSecondRow(first: Record, second: Record): boolean {
  if (second.cells.some((cell) => cell !== '' && isAmount(cell))) return false;
  const length = Math.max(first.cells.length, second.cells.length);
  const columns = Array.from({ length }, (_, i) => [first.cells[i] ?? '', second.cells[i] ?? '']);
  const gaps = columns.filter(([over, under]) => over === '' && under !== '').length;
  // The names of rows stand in the first column of data, but in no second row of a header.
  return gaps > 0 && filled(first) > 1 && first.cells[0] !== '' && (second.cells[0] ?? '') === '';
}

function grouped(first: Record, second: Record): Header['names'] {
  const length = Math.max(first.cells.length, second.cells.length);
  let group = '';
  return Array.from({ length }, (_, i) => {
    const over = first.cells[i] ?? '';
    const under = second.cells[i] ?? '';
    if (over !== '') group = over;
    return under === '' ? { name: over } : { name: under, group };
  });
}

/** Years are numbers that a header may well have. */
function isAmount(text: string): boolean {
  return readValue(text).kind === 'number' && !/^2[45]\d\d$/.test(text);
}

/** Whether the row is data as those below it are: no header stands over numbers as a number. */
function isData({ cells }: Record, body: readonly Record[]): boolean {
  return cells.some((cell, i) => {
    const below = body.map((record) => record.cells[i] ?? '').filter((text) => text !== '');
    return isAmount(cell) && below.length > 0 && below.every((text) => readValue(text).kind === 'number');
  });
}

/** Faults of the names themselves; `used` says which columns have data. */
export function nameFaults(names: Header['names'], used: (index: number) => boolean, row: number): TableFault[] {
  const seen = new Map<string, number>();
  return names.flatMap(({ name, group }, index): TableFault[] => {
    const column = columnLetters(index);
    if (name === '') {
      return used(index)
        ? [
            {
              code: 'table/no-header',
              row,
              column,
              message: `คอลัมน์ ${column} มีข้อมูลแต่ไม่มีหัวคอลัมน์`,
              hint: `ใส่หัวของคอลัมน์ ${column} ในแถว ${row}`,
            },
          ]
        : [];
    }
    const title = `${group ?? ''}\n${name}`;
    const before = seen.get(title);
    seen.set(title, index);
    if (before === undefined) return [];
    return [
      {
        code: 'table/same-header',
        row,
        column,
        message: `คอลัมน์ ${columnLetters(before)} และ ${column} มีหัวเหมือนกันว่า ${said(name)}`,
        hint: 'ตั้งหัวคอลัมน์ให้ต่างกัน เพื่อให้รู้ว่าตัวเลขใดเป็นของอะไร',
      },
    ];
  });
}
