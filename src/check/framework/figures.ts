import type { DataTables } from '../../evidence/data-tables.ts';
import type { Documents } from '../../evidence/documents.ts';
import { paths } from '../../model/urls.ts';
import { isNumeric } from '../../tables/columns.ts';
import { readTable } from '../../tables/table.ts';
import type { Table } from '../../tables/types.ts';

/** The table in a CSV file that is evidence, whether or not the page shows it; `undefined` for any other file. */
export function tableOf(year: number, file: string, tables: DataTables, documents: Documents): Table | undefined {
  const path = paths.evidence(year, file);
  const document = documents.get(path);
  if (document?.facts.kind !== 'csv') return undefined;
  // Its text has a tab between cells.
  return tables.get(path) ?? readTable(document.pages[0]?.text ?? '', '\t');
}

/** Whether all amounts of a table are zero, some are not, or it has none that could tell. */
export function amountsIn({ columns, rows }: Table): 'zero' | 'some' | 'none' {
  const numbers = rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }, i) => {
      const column = columns[i];
      return value.kind === 'number' && column && isNumeric(column) ? [value.number.units] : [];
    }),
  );
  if (numbers.length === 0) return 'none';
  return numbers.every((units) => units === 0n) ? 'zero' : 'some';
}
