import { absolute, compare, type Decimal, format, subtract } from '../decimal.ts';
import type { ChartData, Series } from './types.ts';

/** What a chart shows, in words for those who can't see it: of each series the most, the least, and the change over time. */
export function summary(data: ChartData, form: string): string {
  const count = `${form} ${data.labels.length} รายการ`;
  return [count, ...data.series.map((series) => seriesSummary(series, data))].join(' · ');
}

interface Point {
  readonly value: Decimal;
  readonly label: string;
}

function seriesSummary({ name, values }: Series, { labels, unit, suffix, isTimeline }: ChartData): string {
  const points = values.flatMap((value, i): Point[] => (value ? [{ value, label: labels[i] ?? '' }] : []));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return `${name} ไม่มีข้อมูล`;
  const amount = (value: Decimal) => `${format(value)}${suffix}${unit ? ` ${unit}` : ''}`;
  const said = ({ value, label }: Point) => `${amount(value)} (${label})`;
  if (points.length === 1) return `${name} ${said(first)}`;
  const most = points.reduce((a, b) => (compare(b.value, a.value) > 0 ? b : a));
  const least = points.reduce((a, b) => (compare(b.value, a.value) < 0 ? b : a));
  const missing = values.length - points.length;
  const parts = [
    compare(most.value, least.value) === 0
      ? `เท่ากันทุกรายการ ${amount(first.value)}`
      : `มากที่สุด ${said(most)} น้อยที่สุด ${said(least)}`,
  ];
  if (isTimeline) parts.push(change(first, last, said, amount));
  if (missing > 0) parts.push(`ไม่มีข้อมูล ${missing} รายการ`);
  return `${name} ${parts.join(' ')}`;
}

function change(first: Point, last: Point, said: (point: Point) => string, amount: (value: Decimal) => string): string {
  const way = compare(last.value, first.value);
  const range = `จาก ${said(first)} เป็น ${said(last)}`;
  if (way === 0) return `${range} เท่าเดิม`;
  return `${range} ${way > 0 ? 'เพิ่มขึ้น' : 'ลดลง'} ${amount(absolute(subtract(last.value, first.value)))}`;
}
