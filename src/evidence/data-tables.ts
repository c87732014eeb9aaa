import { readFile } from 'node:fs/promises';
import type { Disclosure } from '../model/types.ts';
import { paths } from '../model/urls.ts';
import { decodeTable } from '../tables/decode.ts';
import { readTable } from '../tables/table.ts';
import { tablesOf } from '../tables/tables-of.ts';
import type { Table } from '../tables/types.ts';
import { withoutHidden } from '../thai/hidden-signs.ts';
import type { Documents } from './documents.ts';

/** The CSV files that bodies show as tables, by their paths under the base. */
export type DataTables = ReadonlyMap<string, Table>;

/** Reads the tables as they are published, so that what a page shows is what its file says. */
export async function readDataTables({ years }: Disclosure, documents: Documents): Promise<DataTables> {
  const items = years.flatMap((year) => year.items);
  const used = items.flatMap(({ year, body }) =>
    tablesOf(body).map(({ attributes }) => paths.evidence(year, attributes.file)),
  );
  const tables = new Map<string, Table>();
  for (const path of new Set(used)) {
    const document = documents.get(path);
    if (document?.facts.kind !== 'csv') continue;
    const { text, delimiter } = decodeTable(await readFile(document.published));
    tables.set(path, readTable(withoutHidden(text), delimiter));
  }
  return tables;
}
