import type { Element, ElementContent } from 'hast';
import { widthOf } from '../tables/chart/text-width.ts';
import { totalColumn } from '../tables/chosen.ts';
import { isNumeric } from '../tables/columns.ts';
import { format } from '../tables/decimal.ts';
import type { Cell, Column, DataTableAttributes, Row, Table } from '../tables/types.ts';

/** A table of which any run of rows can be drawn under the same head. */
export interface Grid {
  /** Whether it may be wider than a phone. */
  readonly isWide: boolean;
  /** What stands in a `<table>`: head, rows, and a total where one is given. */
  readonly draw: (rows: readonly Row[], total: Row | undefined) => Element[];
}

/** A column as it looks: numbers at the right, short texts on one line, words that break. */
interface Look {
  readonly column: Column;
  readonly className: 'data-number' | 'data-short' | 'data-words';
  /** Narrowest that it can be, in em. */
  readonly width: number;
}

/** Widest a text may be, in em, to stay on one line. */
const SHORT = 8;
/** Narrowest column of words, as styles/data-table.css has it; a longest word is seldom wider. */
const WORDS = 8.5;
/** What of a phone of 360 px is left for a table, and the padding of a cell, in em of its text. */
const NARROW = 16.5;
const PADDING = 1.2;

export function gridOf(table: Table, attributes: DataTableAttributes): Grid {
  const looks = table.columns.map((column, i) =>
    lookOf(
      column,
      table.rows.map(({ cells }) => written(cells[i], column)),
    ),
  );
  const total = totalColumn(table, attributes);
  const line = ({ cells }: Row) => row(looks, cells, table.label, total);
  return {
    isWide: looks.reduce((sum, { width }) => sum + width, 0) > NARROW,
    draw: (rows, last) => [
      ...head(looks),
      el('tbody', {}, rows.map(line)),
      ...(last ? [el('tfoot', {}, [line(last)])] : []),
    ],
  };
}

function lookOf(column: Column, texts: readonly string[]): Look {
  const widest = Math.max(0, ...texts.map(widthOf));
  // Words of a head break too, but none is made narrower than this.
  const name = Math.max(
    ...headText(column)
      .split(' ')
      .map((word) => Math.min(5, widthOf(word))),
  );
  if (isNumeric(column)) return { column, className: 'data-number', width: Math.max(name, widest) + PADDING };
  if (widest <= SHORT) return { column, className: 'data-short', width: Math.max(name, widest) + PADDING };
  return { column, className: 'data-words', width: WORDS };
}

/** One row of names, or two where some have a group over them. */
function head(looks: readonly Look[]): Element[] {
  if (!looks.some(({ column }) => column.group))
    return [
      el('thead', {}, [
        el(
          'tr',
          {},
          looks.map((look) => name(look, 1)),
        ),
      ]),
    ];
  const groups = runs(looks);
  const over = groups.flatMap((run) => {
    const group = run[0]?.column.group;
    if (group === undefined) return run.map((look) => name(look, 2));
    return [el('th', { scope: 'colgroup', colSpan: run.length, className: ['data-group'] }, [text(group)])];
  });
  const under = looks.filter(({ column }) => column.group).map((look) => name(look, 1));
  return [
    ...groups.map((run) => el('colgroup', { span: run.length }, [])),
    el('thead', {}, [el('tr', {}, over), el('tr', {}, under)]),
  ];
}

function name({ column, className }: Look, rows: number): Element {
  const span = rows > 1 ? { rowSpan: rows } : {};
  return el('th', { scope: 'col', ...span, className: [className] }, [text(headText(column))]);
}

function headText({ name, unit }: Column): string {
  return unit && unit !== '%' ? `${name} (${unit})` : name;
}

/** Columns under one name of a group; each of the others alone. */
function runs(looks: readonly Look[]): (readonly Look[])[] {
  const found: Look[][] = [];
  for (const look of looks) {
    const last = found.at(-1);
    if (look.column.group && last?.[0]?.column.group === look.column.group) last.push(look);
    else found.push([look]);
  }
  return found;
}

function row(looks: readonly Look[], cells: readonly Cell[], label: number, total: number | undefined): Element {
  const made = looks.map(({ column, className }, i) => {
    const properties = { className: i === total ? [className, 'data-total'] : [className] };
    // A row without a name has no header: an empty one would be read out as one.
    if (i !== label || !cells[i]?.text) return el('td', properties, shown(cells[i], column));
    return el('th', { scope: 'row', ...properties }, shown(cells[i], column));
  });
  return el('tr', {}, made);
}

function shown(cell: Cell | undefined, column: Column): ElementContent[] {
  if (!cell || cell.text === '' || (isNumeric(column) && cell.value.kind === 'none')) {
    return [
      el('span', { ariaHidden: 'true' }, [text('–')]),
      el('span', { className: ['visually-hidden'] }, [text('ไม่มีข้อมูล')]),
    ];
  }
  return [text(written(cell, column))];
}

/** As it is shown: numbers of a column with the same places, so that their points stand under each other. */
function written(cell: Cell | undefined, column: Column): string {
  if (!cell) return '';
  if (!isNumeric(column) || cell.value.kind !== 'number') return cell.text;
  const { number, unit } = cell.value;
  const behind = unit === '%' ? '%' : unit && unit !== column.unit ? ` ${unit}` : '';
  return format(number, column.places) + behind;
}

export function el(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}
