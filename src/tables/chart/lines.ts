import type { Element, ElementContent } from 'hast';
import { compare, type Decimal, toNumber, ZERO } from '../decimal.ts';
import { type Writing, writingOf } from './amounts.ts';
import { FONT, frame, LINE, legend, NARROWEST, shareOf, WIDE } from './frame.ts';
import { scaleOf } from './scale.ts';
import { summary } from './summary.ts';
import { across, hundredth, label, svg } from './svg.ts';
import { widthOf, wrap } from './text-width.ts';
import { amountsOf, type ChartData, type Series } from './types.ts';

const HEIGHT = 220;
const MOST_TICKS = 6;
/** Widest lines of the names under the plot, in em: the first that holds every name on two lines. */
const [MONTH, NAME] = [2.4, 4.6];
/** With more points than these, marks would cover the line. */
const MOST_MARKS = 40;
/** From a point down to the foot of its amount. */
const BELOW = 20;
const DASHES = ['', '7 4', '2 4'];
const MARKS = ['M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z', 'M-4-4H4V4H-4Z', 'M0-5L5 4H-5Z'];

interface Plot {
  readonly x: (index: number) => number;
  readonly y: (value: Decimal) => number;
  readonly writing: Writing;
}

/** Lines of up to three series; each has a mark and a dash of its own, and a gap where a value is missing. */
export function lineChart(data: ChartData): Element {
  const amounts = amountsOf(data);
  const isFromZero = startsAtZero(amounts);
  const scale = scaleOf(isFromZero ? [ZERO, ...amounts] : amounts, MOST_TICKS, 'ticks');
  const writing = writingOf(amounts, data.suffix);
  const start = shareOf(scale.ticks.map(writing.writeTick), 8);
  const [first, last] = [start + 6, 94];
  const key = legend(data, writing, sample, isFromZero ? '' : 'แกนตั้งไม่ได้เริ่มที่ 0');
  const top = key.height + 12;
  const plot: Plot = {
    x: (index) =>
      data.labels.length === 1 ? (first + last) / 2 : first + ((last - first) * index) / (data.labels.length - 1),
    y: (value) => hundredth(top + HEIGHT * (1 - (toNumber(value) - scale.low) / (scale.high - scale.low))),
    writing,
  };
  const grid = scale.ticks.flatMap((tick): ElementContent[] => {
    const y = plot.y(tick);
    return [
      svg('line', {
        x1: across(start),
        x2: '100%',
        y1: y,
        y2: y,
        class: tick.units === 0n ? 'chart-zero' : 'chart-grid',
      }),
      label(writing.writeTick(tick), { x: across(start), dx: -8, y: y + 5, textAnchor: 'end', class: 'chart-soft' }),
    ];
  });
  const names = namesUnder(data.labels, plot, top + HEIGHT, last - first);
  const height = top + HEIGHT + names.height;
  return frame(data, summary(data, 'แผนภูมิเส้น'), height, [
    ...key.elements,
    ...grid,
    ...names.elements,
    ...data.series.flatMap((series, i) => line(series, i, plot, height)),
    ...(data.series.length === 1 && data.series[0] ? ends(data.series[0], plot, top + HEIGHT) : []),
  ]);
}

/** Values that hardly differ would be one flat line over an axis from zero. */
function startsAtZero(amounts: readonly Decimal[]): boolean {
  const numbers = amounts.map(toNumber);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low <= 0 || low === high || low < high * 0.6;
}

function line({ values }: Series, series: number, { x, y }: Plot, height: number): ElementContent[] {
  const points = values.map((value, i) => (value ? { x: x(i), y: y(value) } : undefined));
  const runs: { x: number; y: number }[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  const long = runs.filter((run) => run.length > 1);
  const alone = new Set(runs.flatMap((run) => (run.length === 1 ? run : [])));
  const drawn = long.map((run) =>
    svg('polyline', {
      points: run.map((point) => `${hundredth(point.x)},${point.y}`).join(' '),
      class: `chart-line chart-line-${series + 1}`,
      vectorEffect: 'non-scaling-stroke',
      ...(DASHES[series] ? { strokeDashArray: DASHES[series] } : {}),
    }),
  );
  const marks = points
    .filter((point) => point && (values.length <= MOST_MARKS || alone.has(point)))
    .map((point) => svg('svg', { x: across(point?.x ?? 0), y: point?.y ?? 0, class: 'chart-mark' }, [mark(series)]));
  // Stretched across only: shares of the width are its units.
  const box = { width: '100%', height, viewBox: `0 0 100 ${height}`, preserveAspectRatio: 'none' };
  return [...(drawn.length > 0 ? [svg('svg', box, drawn)] : []), ...marks];
}

function mark(series: number): Element {
  return svg('path', { d: MARKS[series] ?? '', class: `chart-${series + 1}` });
}

function sample(series: number): Element {
  const dash = DASHES[series] ? { strokeDashArray: DASHES[series] } : {};
  return svg('g', {}, [
    svg('line', { x1: 0, x2: 32, y1: 7, y2: 7, class: `chart-line chart-line-${series + 1}`, ...dash }),
    svg('g', { transform: 'translate(16 7)' }, [mark(series)]),
  ]);
}

/** The amounts of the highest and the lowest point; one that lies on the ground needs none, and would cover the names. */
function ends({ values }: Series, { x, y, writing }: Plot, ground: number): ElementContent[] {
  const points = values.flatMap((value, index) => (value ? [{ value, index }] : []));
  const [first] = points;
  if (!first) return [];
  const most = points.reduce((a, b) => (compare(b.value, a.value) > 0 ? b : a), first);
  const least = points.reduce((a, b) => (compare(b.value, a.value) < 0 ? b : a), first);
  const amount = ({ value, index }: typeof first, dy: number) =>
    label(writing.write(value), { x: across(x(index)), y: y(value) + dy, textAnchor: 'middle', class: 'chart-amount' });
  const hasRoom = compare(most.value, least.value) !== 0 && y(least.value) + BELOW < ground;
  return [amount(most, -9), ...(hasRoom ? [amount(least, BELOW)] : [])];
}

/** The names under the plot: as many as a phone has room for, and the others where the page is wide. */
function namesUnder(labels: readonly string[], { x }: Plot, top: number, share: number) {
  const short = labels.map((text) => wrap(text, MONTH, 2));
  const isShort = short.every((each, i) => each.join(' ') === labels[i]);
  const lines = isShort ? short : labels.map((text) => wrap(text, NAME, 2));
  const width = Math.max(0, ...lines.flat().map(widthOf)) * FONT + 6;
  const between = (box: number) => ((share / 100) * box) / Math.max(1, labels.length - 1);
  const every = (box: number) => Math.max(1, Math.ceil(width / between(box)));
  const narrow = every(NARROWEST);
  const wide = divisor(narrow, every(WIDE));
  const elements = labels.flatMap((_, i): ElementContent[] => {
    const at = across(x(i));
    const tick = svg('line', { x1: at, x2: at, y1: top, y2: top + 5, class: 'chart-tick' });
    if (i % wide !== 0) return labels.length > MOST_MARKS ? [] : [tick];
    const names = (lines[i] ?? []).map((text, n) =>
      label(text, {
        x: at,
        y: top + 20 + n * (LINE - 2),
        textAnchor: 'middle',
        class: i % narrow === 0 ? 'chart-soft' : 'chart-soft chart-wide',
      }),
    );
    return [tick, ...names];
  });
  return { elements, height: 20 + LINE * Math.max(1, ...lines.map((each) => each.length)) };
}

/** The least step from `least` on that goes into `of` without a rest, so that no name stands between two others. */
function divisor(of: number, least: number): number {
  for (let step = least; step < of; step++) if (of % step === 0) return step;
  return of;
}
