import { severityOf } from '../diagnostics/catalogue.ts';
import { chosenColumns, dataRows } from './chosen.ts';
import { totalFaults } from './total.ts';
import type { DataTableAttributes, Table, TableFault } from './types.ts';

/** More bars than these are a wall, and more points than these a thicket. */
export const MOST_BARS = 40;
export const MOST_POINTS = 120;

/** A file with more faults has one cause; telling all would hide it. */
const MOST_FAULTS = 20;

/**
 * What is wrong with a table and with what a `<DataTable />` says of it, errors first as they stand in the file. The
 * caller adds which file it is.
 */
export function checkTable(table: Table, attributes: DataTableAttributes): TableFault[] {
  const faults = [...table.faults, ...totalFaults(table, attributes), ...chartFaults(table, attributes)];
  const ordered = [...faults.filter(isError), ...faults.filter((fault) => !isError(fault))];
  if (ordered.length <= MOST_FAULTS) return ordered;
  const rest: TableFault = {
    code: 'table/more',
    message: `ตารางนี้ยังมีจุดที่ต้องแก้อีก ${ordered.length - MOST_FAULTS} จุด`,
    hint: 'แก้จุดที่บอกไว้ก่อน แล้วสั่งตรวจอีกครั้ง',
  };
  return [...ordered.slice(0, MOST_FAULTS), rest];
}

function isError({ code }: TableFault): boolean {
  return severityOf(code) === 'error';
}

function chartFaults(table: Table, attributes: DataTableAttributes): TableFault[] {
  if (table.rows.length === 0) return [];
  if (!attributes.chart) {
    if (attributes.columns === undefined) return [];
    return [
      {
        code: 'table/columns-unused',
        message: 'มี columns แต่ไม่มี chart จึงไม่มีแผนภูมิให้เลือกคอลัมน์',
        hint: 'เติม chart="bar" หรือ chart="line" ถ้าต้องการแผนภูมิ หรือลบ columns ออก',
      },
    ];
  }
  const rows = dataRows(table, attributes);
  const { columns, faults } = chosenColumns(table, attributes);
  if (faults.some(isError)) return [...faults];
  const most = attributes.chart === 'bar' ? MOST_BARS : MOST_POINTS;
  if (rows.length > most) {
    return [
      {
        code: 'table/chart',
        message: `ตารางมี ${rows.length} แถว มากเกินกว่าจะอ่านเป็นแผนภูมิ (ไม่เกิน ${most} แถว) จึงแสดงเพียงตาราง`,
        hint: 'ลบ chart ออก หรือทำไฟล์สรุปที่มีแถวน้อยลง',
      },
    ];
  }
  const hasNumber = rows.some(({ cells }) => columns.some((i) => cells[i]?.value.kind === 'number'));
  if (hasNumber) return [...faults];
  return [
    {
      code: 'table/chart',
      message: 'คอลัมน์ที่จะแสดงเป็นแผนภูมิยังไม่มีตัวเลข จึงแสดงเพียงตาราง',
      hint: 'เติมตัวเลขในไฟล์ หรือลบ chart ออก',
    },
  ];
}
