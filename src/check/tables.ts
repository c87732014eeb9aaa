import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataTables } from '../evidence/data-tables.ts';
import type { DisclosureItem } from '../model/types.ts';
import { paths } from '../model/urls.ts';
import { said } from '../schema/said.ts';
import { checkTable } from '../tables/check.ts';
import { tablesOf } from '../tables/tables-of.ts';
import { atBody, atLine } from './item-place.ts';

/** The tables of an item's body: that their files are evidence, and that what they say adds up. */
export function tableRules(item: DisclosureItem, tables: DataTables, folder: string): Diagnostic[] {
  const { year, body, evidence, entry } = item;
  if (!entry) return [];
  return tablesOf(body).flatMap(({ attributes, offset }): Diagnostic[] => {
    const { file } = attributes;
    const inBody = atBody(entry, offset);
    const table = tables.get(paths.evidence(year, file));
    if (table) {
      return checkTable(table, attributes).map(({ row, code, message, hint }) =>
        diagnostic(code, row === undefined ? inBody : atLine(folder, year, file, row), message, hint),
      );
    }
    // A file that is evidence and still no table has been told of by itself.
    if (evidence.some((one) => one.file === file)) return [];
    return [
      diagnostic(
        'table/no-evidence',
        inBody,
        `ตาราง ${said(file)} ไม่ได้อยู่ในช่อง evidence ของข้อนี้ ประชาชนจึงดาวน์โหลดไม่ได้`,
        `เพิ่มใน evidence เป็น - title: ชื่อตาราง แล้วขึ้นบรรทัดใหม่เป็น file: ${file}`,
      ),
    ];
  });
}
