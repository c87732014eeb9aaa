import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { chartOf } from '../tables/chart/chart.ts';
import { dataRows } from '../tables/chosen.ts';
import type { DataTableAttributes, Row, Table } from '../tables/types.ts';
import { el, gridOf, text } from './data-table-grid.ts';

export interface DataTableOptions {
  readonly attributes: DataTableAttributes;
  /** Unique on the page; the ids inside begin with it. */
  readonly id: string;
  /** Address of the published CSV file. */
  readonly href: string;
}

/** Longer tables show their first rows, and the others when asked. */
const LONG = 60;
const FIRST = 40;

/** A table as HTML; see {@link dataTable}. */
export function dataTableHtml(table: Table, options: DataTableOptions): string {
  return toHtml(dataTable(table, options));
}

/** A table of data with its caption, its chart where one is asked for, and its file to download. No style, no script. */
export function dataTable(table: Table, options: DataTableOptions): Element {
  const { attributes, id, href } = options;
  if (table.rows.length === 0 || table.columns.length === 0) return missingTable(attributes, id, href);
  const chart = chartOf(table, attributes, id);
  return figure(attributes, id, [
    ...(chart ? [chart] : []),
    ...tables(table, attributes, id),
    el('p', { className: ['data-file'] }, [
      el('a', { href, download: true, type: 'text/csv' }, [text('ดาวน์โหลดข้อมูลตารางนี้ (CSV)')]),
    ]),
  ]);
}

/** In place of a table that is not there to draw. */
export function missingTable(attributes: DataTableAttributes, id: string, href?: string): Element {
  return figure(attributes, id, [
    el('p', { className: ['unknown'] }, [text('ยังไม่มีข้อมูล')]),
    ...(href
      ? [
          el('p', { className: ['data-file'] }, [
            el('a', { href, download: true, type: 'text/csv' }, [text('ดาวน์โหลดไฟล์ CSV')]),
          ]),
        ]
      : []),
  ]);
}

/** A figure with its caption, whose words have the id `<id>-name`. */
export function figure(
  { caption, unit }: Pick<DataTableAttributes, 'caption' | 'unit'>,
  id: string,
  children: ElementContent[],
): Element {
  const words: ElementContent[] = [el('span', { id: `${id}-name` }, [text(caption)])];
  if (unit) words.push(text(' '), el('span', { className: ['data-unit'] }, [text(`(หน่วย: ${unit})`)]));
  return el('figure', { className: ['data-table'], id }, [el('figcaption', {}, words), ...children]);
}

function tables(table: Table, attributes: DataTableAttributes, id: string): ElementContent[] {
  const rows = dataRows(table, attributes);
  const total = rows.length < table.rows.length ? table.rows.at(-1) : undefined;
  const grid = gridOf(table, attributes);
  const part = (some: readonly Row[], last: Row | undefined, name: string) =>
    box(grid.isWide, name, el('table', { ariaLabelledBy: [name] }, grid.draw(some, last)));
  if (rows.length <= LONG) return [part(rows, total, `${id}-name`)];
  const rest = `แสดงอีก ${rows.length - FIRST} แถว จากทั้งหมด ${rows.length} แถว`;
  return [
    part(rows.slice(0, FIRST), total, `${id}-name`),
    ...(total ? [el('p', { className: ['aside'] }, [text(`ตารางแสดง ${FIRST} แถวแรก ผลรวมคิดจากทุกแถว`)])] : []),
    el('details', { className: ['data-rest'] }, [
      el('summary', { id: `${id}-rest` }, [text(rest)]),
      part(rows.slice(FIRST), undefined, `${id}-rest`),
    ]),
  ];
}

/** A wide table scrolls inside its own box, which the keyboard can reach; a narrow one needs no stop on the way. */
export function box(isWide: boolean, name: string, made: Element): Element {
  if (!isWide) return el('div', { className: ['table-scroll'] }, [made]);
  return el('div', { className: ['table-scroll'], role: 'region', ariaLabelledBy: [name], tabIndex: 0 }, [made]);
}
