import type { Element } from 'hast';
import { MOST_BARS, MOST_POINTS } from '../check.ts';
import { chosenColumns, dataRows } from '../chosen.ts';
import type { DataTableAttributes, Table } from '../types.ts';
import { barChart } from './bars.ts';
import { lineChart } from './lines.ts';
import { amountsOf, type ChartData } from './types.ts';

/**
 * The chart of a table as an SVG, or `undefined` where none is asked for or there is nothing to draw.
 *
 * @param id unique on the page
 */
export function chartOf(table: Table, attributes: DataTableAttributes, id: string): Element | undefined {
  const { chart } = attributes;
  const data = chart && chartData(table, attributes, id);
  if (!data || amountsOf(data).length === 0) return undefined;
  if (data.labels.length > (chart === 'bar' ? MOST_BARS : MOST_POINTS)) return undefined;
  return chart === 'bar' ? barChart(data) : lineChart(data);
}

function chartData(table: Table, attributes: DataTableAttributes, id: string): ChartData {
  const rows = dataRows(table, attributes);
  const columns = chosenColumns(table, attributes).columns.flatMap((i) => {
    const column = table.columns[i];
    return column ? [{ i, column }] : [];
  });
  const units = new Set(columns.map(({ column }) => column.unit ?? attributes.unit ?? ''));
  const [unit = ''] = units.size === 1 ? units : [];
  return {
    id: `${id}-chart`,
    title: attributes.caption,
    labels: rows.map(({ cells }) => cells[table.label]?.text || 'ไม่ระบุ'),
    series: columns.map(({ i, column }) => ({
      name: column.title,
      values: rows.map(({ cells }) => {
        const value = cells[i]?.value;
        return value?.kind === 'number' ? value.number : undefined;
      }),
    })),
    unit: unit === '%' ? '' : unit,
    isUnitInCaption: unit === attributes.unit,
    suffix: unit === '%' ? '%' : '',
    isTimeline: attributes.chart === 'line' || table.columns[table.label]?.kind === 'date',
  };
}
