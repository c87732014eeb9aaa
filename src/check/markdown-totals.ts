import type { Element, Root, RootContent } from 'hast';
import { proseTree } from '../content/prose.ts';
import type { Body } from '../content/types.ts';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { said } from '../schema/said.ts';
import { readValue } from '../tables/cell.ts';
import { labelColumn, readColumn } from '../tables/columns.ts';
import { absolute, compare, type Decimal, format, subtract, toNumber } from '../tables/decimal.ts';
import { sumOf } from '../tables/total.ts';
import type { Cell } from '../tables/types.ts';
import { atBody } from './item-place.ts';
import type { Rule } from './rules.ts';

/**
 * Tables written into a body whose last row or column calls itself a total (รวม) and is not. Nobody has declared the
 * total, as `<DataTable total>` does, so it is a warning; rates and scores, which are averaged, are not judged.
 */
export const markdownTotals: Rule = ({ bodies }) => bodies.flatMap(bodyRule);

const TOTAL = /^(?:ผล|ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|เป็นเงิน|เงิน|สุทธิ)*(?: ?\(.*\))?:?$/;

/** Parts are summed up in words of their own: รวมซื้อและจ้าง. */
const SUBTOTAL = /^(?:ผล|ยอด)?รวม/;

interface PlacedCell extends Cell {
  /** Of its first letter in the body. */
  readonly offset: number;
}

/** A table of a body, header first. */
type Grid = readonly (readonly PlacedCell[])[];

function bodyRule(source: Body): Diagnostic[] {
  const { body } = source;
  if (!body.includes('|') || !body.includes('รวม')) return [];
  return grids(proseTree(body)).flatMap((grid) =>
    faults(grid).map(({ cell, what, sum }) => {
      const difference = format(absolute(subtract(numberOf(cell) as Decimal, sum)));
      const way = compare(numberOf(cell) as Decimal, sum) < 0 ? 'น้อยไป' : 'มากไป';
      return diagnostic(
        'report/total',
        atBody(source, cell.offset),
        `ตารางบอกผลรวม ${said(cell.text)} แต่${what}บวกได้ ${format(sum)} ${way} ${difference}`,
        `ตรวจตัวเลขในตาราง แล้วแก้ผลรวมเป็น ${format(sum)} หรือแก้ตัวเลขที่ผิด`,
      );
    }),
  );
}

interface Fault {
  readonly cell: PlacedCell;
  readonly what: string;
  readonly sum: Decimal;
}

function faults([header = [], ...rows]: Grid): Fault[] {
  const columns = header.map(({ text }, i) =>
    readColumn(
      i,
      text,
      undefined,
      rows.map((row) => row[i]?.text ?? ''),
    ),
  );
  const label = labelColumn(columns);
  const isRow = (row: readonly PlacedCell[], name: RegExp) =>
    row.slice(0, label + 1).some(({ text }) => name.test(text));
  const isTotalRow = (row: readonly PlacedCell[]) => isRow(row, TOTAL);
  const hasSubtotals = rows.slice(0, -1).some((row) => isRow(row, SUBTOTAL));
  const last = rows.at(-1);
  const amounts = columns.flatMap(({ kind }, i) => (kind === 'amount' && i > label ? [i] : []));
  const inRow =
    last && isTotalRow(last) && !hasSubtotals
      ? amounts.flatMap((i) =>
          judge(
            last[i],
            rows.slice(0, -1).map((row) => row[i]),
            `คอลัมน์ ${said(header[i]?.text)} `,
          ),
        )
      : [];
  const end = header.length - 1;
  const parts = amounts.filter((i) => i !== end);
  const inColumn =
    TOTAL.test(header[end]?.text ?? '') && amounts.includes(end) && parts.length > 1
      ? rows
          .filter((row) => !isTotalRow(row))
          .flatMap((row) =>
            judge(
              row[end],
              parts.map((i) => row[i]),
              `แถว ${said(row[label]?.text)} `,
            ),
          )
      : [];
  return [...inRow, ...inColumn];
}

function judge(cell: PlacedCell | undefined, parts: readonly (PlacedCell | undefined)[], what: string): Fault[] {
  const stated = cell && numberOf(cell);
  const { sum, isKnown, isEmpty } = sumOf(parts);
  if (!cell || !stated || !isKnown || isEmpty || compare(stated, sum) === 0 || isAverage(stated, parts)) return [];
  return [{ cell, what, sum }];
}

/** Scores are summed up by their average, whatever the row is called. */
function isAverage(stated: Decimal, parts: readonly (PlacedCell | undefined)[]): boolean {
  const numbers = parts.flatMap((part) => (part ? (numberOf(part) ?? []) : []));
  const values = numbers.map(toNumber);
  const value = toNumber(stated);
  if (values.length < 2 || value < Math.min(...values) || value > Math.max(...values)) return false;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return stated.places > 0 || numbers.some(({ places }) => places > 0) || Math.abs(value - mean) < 1;
}

function numberOf({ value }: Cell): Decimal | undefined {
  return value.kind === 'number' ? value.number : undefined;
}

function grids(node: Root | RootContent): Grid[] {
  if (node.type === 'element' && node.tagName === 'table') return [elements(node, 'tr').map(cellsOf)];
  return 'children' in node ? node.children.flatMap(grids) : [];
}

function cellsOf(row: Element): PlacedCell[] {
  return row.children.flatMap((cell): PlacedCell[] => {
    if (cell.type !== 'element') return [];
    const text = textOf(cell).replaceAll(/\s+/g, ' ').trim();
    return [{ text, value: readValue(text), offset: firstLetter(cell) ?? cell.position?.start.offset ?? 0 }];
  });
}

function elements(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === tagName ? [child] : elements(child, tagName),
  );
}

function firstLetter(node: RootContent): number | undefined {
  if (node.type === 'text') return node.position?.start.offset;
  return 'children' in node ? node.children.map(firstLetter).find((offset) => offset !== undefined) : undefined;
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
