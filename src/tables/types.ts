import type { Code } from '../diagnostics/catalogue.ts';
import type { Value } from './cell.ts';

/** One thing wrong with a table, worded for its author; counted as the rows and columns of Excel are. */
export interface TableFault {
  readonly code: Extract<Code, `table/${string}`>;
  readonly message: string;
  readonly hint: string;
  /** Counted from 1. */
  readonly row?: number;
  /** Letters: `C`. */
  readonly column?: string;
}

/**
 * What a column holds: `label` names or counts the rows (its numbers are no amounts), `date` is a label that tells
 * time, `amount` can be added up, `rate` is a percentage or an average, which can't.
 */
export type ColumnKind = 'label' | 'date' | 'text' | 'amount' | 'rate';

export interface Column {
  /** Letters as Excel shows them. */
  readonly place: string;
  readonly kind: ColumnKind;
  /** What stands over this and the next columns in a header of two rows. */
  readonly group?: string;
  readonly name: string;
  /** Group and name, as a message or a chart calls it. */
  readonly title: string;
  /** Places behind the point that its numbers are shown with. */
  readonly places: number;
  /** What stands behind each of its numbers in the file, and so is no part of the number. */
  readonly unit?: string;
}

export interface Cell {
  /** As it is shown where it is no number: repaired, on one line, in Arabic digits. */
  readonly text: string;
  readonly value: Value;
}

export interface Row {
  /** In Excel, from 1. */
  readonly place: number;
  /** One for each column. */
  readonly cells: readonly Cell[];
}

/** A CSV file as a table: every row has a cell for every column. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Place in `columns` of the column that names the rows. */
  readonly label: number;
  /** What was found in reading; the rest of the table is sound. */
  readonly faults: readonly TableFault[];
}

/** The attributes of `<DataTable />`, as the schema has accepted them. */
export interface DataTableAttributes {
  /** `o12/stat.csv` */
  readonly file: string;
  readonly caption: string;
  readonly chart?: 'bar' | 'line';
  readonly total?: 'row' | 'column' | 'both';
  readonly unit?: string;
  readonly columns?: string;
}
