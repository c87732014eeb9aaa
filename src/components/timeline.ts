import { toHtml } from 'hast-util-to-html';
import { formatPoints } from '../model/score.ts';
import { isTimeline, type MonthEnd } from '../model/timeline.ts';
import { lineChart } from '../tables/chart/lines.ts';
import { type Decimal, decimal, format } from '../tables/decimal.ts';
import type { Cell, Column, Table } from '../tables/types.ts';
import { formatThaiMonth } from '../thai/date.ts';
import { box, figure } from './data-table.ts';
import { el, gridOf, text } from './data-table-grid.ts';

const CAPTION = 'จำนวนข้อที่ดำเนินการแล้ว และข้อที่มีหลักฐานครบ เมื่อสิ้นแต่ละเดือน';
const [DONE, PROVEN] = ['ดำเนินการแล้ว', 'มีหลักฐานครบ'];
/** What the OIT is worth of the whole ITA: แบบวัด OIT มีน้ำหนักร้อยละ 40. */
const POINTS = 'คะแนนคาดการณ์ (เต็ม 40)';

/**
 * How a year's items came along, as a chart of lines with the table of the same figures below; `undefined` where there
 * are not two months to be compared.
 *
 * @param id unique on the page; the ids inside begin with it
 */
export function timelineHtml(ends: readonly MonthEnd[], id: string): string | undefined {
  if (!isTimeline(ends)) return undefined;
  const count = (of: 'done' | 'proven') => ends.map(({ figures }) => figures && whole(figures[of]));
  const chart = lineChart({
    id: `${id}-chart`,
    title: CAPTION,
    labels: ends.map(({ month }) => formatThaiMonth(month)),
    series: [
      { name: DONE, values: count('done') },
      { name: PROVEN, values: count('proven') },
    ],
    unit: 'ข้อ',
    isUnitInCaption: false,
    suffix: '',
    isTimeline: true,
  });
  const attributes = { file: '', caption: CAPTION };
  const table = tableOf(ends);
  const grid = gridOf(table, attributes);
  const name = `${id}-figures`;
  return toHtml(
    figure(attributes, id, [
      chart,
      el('details', { className: ['data-rest'] }, [
        el('summary', { id: name }, [text('ดูตัวเลขของแต่ละเดือน')]),
        box(grid.isWide, name, el('table', { ariaLabelledBy: [name] }, grid.draw(table.rows, undefined))),
      ]),
    ]),
  );
}

const COLUMNS: readonly Column[] = [
  { place: 'A', kind: 'date', name: 'เดือน', title: 'เดือน', places: 0 },
  { place: 'B', kind: 'amount', name: DONE, title: DONE, places: 0, group: 'จำนวนข้อ' },
  { place: 'C', kind: 'amount', name: PROVEN, title: PROVEN, places: 0, group: 'จำนวนข้อ' },
  { place: 'D', kind: 'amount', name: 'ตามที่แจ้ง', title: `${POINTS} ตามที่แจ้ง`, places: 2, group: POINTS },
  { place: 'E', kind: 'amount', name: 'ตามหลักฐาน', title: `${POINTS} ตามหลักฐาน`, places: 2, group: POINTS },
];

function tableOf(ends: readonly MonthEnd[]): Table {
  const rows = ends.map(({ month, figures }, i) => {
    const numbers = figures
      ? [
          whole(figures.done),
          whole(figures.proven),
          hundredths(figures.points.declared.ita),
          hundredths(figures.points.proven.ita),
        ].map((number): Cell => ({ text: format(number), value: { kind: 'number', number } }))
      : COLUMNS.slice(1).map((): Cell => ({ text: '', value: { kind: 'none' } }));
    const name: Cell = { text: formatThaiMonth(month), value: { kind: 'text' } };
    return { place: i + 1, cells: [name, ...numbers] };
  });
  return { columns: COLUMNS, rows, label: 0, faults: [] };
}

function whole(count: number): Decimal {
  return decimal(String(count));
}

function hundredths(points: number): Decimal {
  const [ones = '0', part] = formatPoints(points).split('.');
  return decimal(ones, part);
}
