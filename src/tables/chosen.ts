import { nearest } from '../schema/nearest.ts';
import { said } from '../schema/said.ts';
import { isNumeric } from './columns.ts';
import type { Column, DataTableAttributes, Row, Table, TableFault } from './types.ts';

/** More series than these can't be told apart without colour. */
const MOST_SERIES = 3;

export interface Chosen {
  readonly columns: readonly number[];
  readonly faults: readonly TableFault[];
}

const TOTAL_NAME = /^(?:ผล|ยอด)?รวม|^total\b/i;

/** Whether a text is what a row or a column of totals is called. */
export function isTotalName(text: string): boolean {
  return TOTAL_NAME.test(text);
}

/** Rows that are no total. */
export function dataRows({ rows }: Table, { total }: Pick<DataTableAttributes, 'total'>): readonly Row[] {
  return total === 'row' || total === 'both' ? rows.slice(0, -1) : rows;
}

/** Place in `columns` of the column that is declared a total: the last of amounts. */
export function totalColumn({ columns }: Table, { total }: Pick<DataTableAttributes, 'total'>): number | undefined {
  if (total !== 'column' && total !== 'both') return undefined;
  const place = columns.findLastIndex(({ kind }) => kind === 'amount');
  return place === -1 ? undefined : place;
}

/**
 * The columns a chart shows: those that are named, or else the amounts (the rates, where there are none) that are no
 * total, at most three.
 */
export function chosenColumns(table: Table, attributes: DataTableAttributes): Chosen {
  return attributes.columns === undefined ? ownChoice(table, attributes) : named(table, attributes.columns);
}

function ownChoice(table: Table, attributes: DataTableAttributes): Chosen {
  const { columns } = table;
  const total = totalColumn(table, attributes);
  const ofKind = (kind: Column['kind']) =>
    columns.flatMap((column, i) => (column.kind === kind && i !== total && !isTotalName(column.name) ? [i] : []));
  const amounts = ofKind('amount');
  const all = amounts.length > 0 ? amounts : ofKind('rate');
  if (all.length === 0) return { columns: [], faults: [NO_NUMBERS] };
  if (all.length <= MOST_SERIES) return { columns: all, faults: [] };
  const first = all.slice(0, MOST_SERIES);
  const places = first.map((i) => columns[i]?.place).join(', ');
  return {
    columns: first,
    faults: [
      {
        code: 'table/columns-cut',
        message: `ตารางมีคอลัมน์ตัวเลข ${all.length} คอลัมน์ แผนภูมิจะแสดงเพียง ${MOST_SERIES} คอลัมน์แรก`,
        hint: `เลือกคอลัมน์ที่จะแสดง เช่น columns="${places}"`,
      },
    ],
  };
}

const NO_NUMBERS: TableFault = {
  code: 'table/columns',
  message: 'ตารางไม่มีคอลัมน์ตัวเลข จึงไม่มีอะไรจะแสดงเป็นแผนภูมิ',
  hint: 'ลบ chart ออก เพื่อแสดงเพียงตาราง',
};

function named({ columns }: Table, text: string): Chosen {
  const names = text.split(/[,|]/).map((name) => name.trim());
  const faults: TableFault[] = [];
  const tell = (message: string, hint: string) => faults.push({ code: 'table/columns', message, hint });
  const chosen = names
    .filter((name) => name !== '')
    .flatMap((name) => {
      const found = find(columns, name);
      const column = columns[found];
      if (!column) {
        const near = nearest(
          name,
          columns.map(({ title }) => title),
        );
        tell(`columns มี ${said(name)} แต่ตารางไม่มีคอลัมน์นี้`, near ? `น่าจะหมายถึง ${said(near)}` : choices(columns));
      } else if (!isNumeric(column)) {
        tell(`columns มี ${said(name)} แต่คอลัมน์นี้ไม่ใช่ตัวเลข`, choices(columns));
        return [];
      }
      return column ? [found] : [];
    });
  const unique = [...new Set(chosen)];
  if (unique.length === 0 && faults.length === 0) tell('columns ไม่ได้บอกคอลัมน์ใดไว้', choices(columns));
  if (unique.length > MOST_SERIES)
    tell(`columns มี ${unique.length} คอลัมน์ แผนภูมิแสดงได้ไม่เกิน ${MOST_SERIES} คอลัมน์`, 'เลือกเฉพาะคอลัมน์ที่ต้องการเทียบกัน');
  return { columns: unique.slice(0, MOST_SERIES), faults };
}

function find(columns: readonly Column[], name: string): number {
  const letters = columns.findIndex(({ place }) => place === name.toUpperCase());
  if (letters !== -1) return letters;
  const title = columns.findIndex((column) => column.title === name);
  return title === -1 ? columns.findIndex((column) => column.name === name) : title;
}

function choices(columns: readonly Column[]): string {
  const numeric = columns.filter(isNumeric).map(({ place, title }) => `${place} (${title})`);
  return numeric.length > 0 ? `คอลัมน์ตัวเลขที่มีคือ ${numeric.join(', ')}` : 'ตารางไม่มีคอลัมน์ตัวเลข ลบ chart และ columns ออก';
}
