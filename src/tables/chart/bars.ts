import type { Element, ElementContent } from 'hast';
import { type Decimal, toNumber, ZERO } from '../decimal.ts';
import { type Writing, writingOf } from './amounts.ts';
import { FONT, frame, LINE, legend, NARROWEST, shareOf } from './frame.ts';
import { type Scale, scaleOf } from './scale.ts';
import { summary } from './summary.ts';
import { across, label, svg } from './svg.ts';
import { widthOf, wrap } from './text-width.ts';
import { amountsOf, type ChartData } from './types.ts';

const BAR = 18;
const BETWEEN_BARS = 3;
const BETWEEN_GROUPS = 12;

/** Names up to this width, in em, stand beside their bars; longer ones above, where they have the whole width. */
const BESIDE = 5.6;

/**
 * Bars that lie, in groups of up to three: names of any length are read on a phone, and each bar has its amount at its
 * end. What lies under the other is told apart by its pattern as well as its colour.
 */
export function barChart(data: ChartData): Element {
  const amounts = amountsOf(data);
  const writing = writingOf(amounts, data.suffix);
  const isBeside = data.labels.every((text) => widthOf(text) <= BESIDE);
  const gutter = isBeside ? shareOf(data.labels, 8) : 0;
  const room = (isNegative: boolean) =>
    shareOf(amounts.filter(({ units }) => units < 0n === isNegative).map(writing.write), 8);
  const start = gutter + (amounts.some(({ units }) => units < 0n) ? room(true) : 0);
  const end = 100 - Math.max(room(false), 4);
  const scale = fittingScale([ZERO, ...amounts], writing, ((end - start) / 100) * NARROWEST);
  const x = (value: number) => start + ((end - start) * (value - scale.low)) / (scale.high - scale.low);

  const key = legend(data, writing, (i) => svg('rect', { width: 32, height: 14, ...look(data.id, i) }));
  const top = key.height;
  let y = top + 6;
  const marks: ElementContent[] = [];
  for (const [i, text] of data.labels.entries()) {
    const lines = isBeside ? [text] : wrap(text, (NARROWEST - 8) / FONT, 2);
    for (const [n, line] of lines.entries()) {
      if (isBeside) marks.push(label(line, { x: across(gutter), dx: -8, y: y + 14, textAnchor: 'end' }));
      else marks.push(label(line, { x: 0, y: y + n * LINE + 14 }));
    }
    if (!isBeside) y += lines.length * LINE;
    for (const [n, { values }] of data.series.entries()) {
      marks.push(...bar(values[i], y, n, data.id, x, writing.write));
      y += BAR + BETWEEN_BARS;
    }
    y += BETWEEN_GROUPS - BETWEEN_BARS;
  }
  const bottom = y - BETWEEN_GROUPS + 6;
  const grid = scale.ticks.flatMap((tick): ElementContent[] => {
    const at = across(x(toNumber(tick)));
    const kind = tick.units === 0n ? 'chart-zero' : 'chart-grid';
    return [
      svg('line', { x1: at, x2: at, y1: top, y2: bottom, class: kind }),
      // A name at the very edge of the chart would be cut in half.
      label(writing.writeTick(tick), {
        x: at,
        y: bottom + 17,
        textAnchor: x(toNumber(tick)) < 4 ? 'start' : 'middle',
        class: 'chart-soft',
      }),
    ];
  });
  return frame(data, summary(data, 'แผนภูมิแท่ง'), bottom + 24, [
    ...patterns(data),
    ...key.elements,
    // Names stand above bars at the left, over the lines of the grid.
    ...grid,
    ...marks,
  ]);
}

/** With as many ticks as stand clear of each other. */
function fittingScale(values: readonly Decimal[], { writeTick }: Writing, width: number): Scale {
  for (let most = 6; ; most--) {
    const scale = scaleOf(values, most, 'values');
    const [first, second] = scale.ticks.map(toNumber);
    if (most === 2 || first === undefined || second === undefined) return scale;
    const between = (width * (second - first)) / (scale.high - scale.low);
    if (Math.max(...scale.ticks.map((tick) => widthOf(writeTick(tick)))) * FONT + 12 <= between) return scale;
  }
}

function bar(
  value: Decimal | undefined,
  y: number,
  series: number,
  id: string,
  x: (value: number) => number,
  write: (value: Decimal) => string,
): ElementContent[] {
  const zero = x(0);
  if (!value) return [label('ไม่มีข้อมูล', { x: across(zero), dx: 6, y: y + 14, class: 'chart-soft' })];
  const to = x(toNumber(value));
  const isNegative = value.units < 0n;
  const [from, width] = [Math.min(zero, to), Math.abs(to - zero)];
  const drawn = svg('rect', { x: across(from), y, width: across(width), height: BAR, ...look(id, series) });
  const amount = label(write(value), {
    x: across(to),
    dx: isNegative ? -6 : 6,
    y: y + 14,
    textAnchor: isNegative ? 'end' : 'start',
    class: 'chart-amount',
  });
  return value.units === 0n ? [amount] : [drawn, amount];
}

/** Full, striped, dotted: told apart without colour. */
function look(id: string, series: number): Record<string, string> {
  if (series === 0) return { class: 'chart-bar chart-1' };
  return { class: `chart-bar chart-edge-${series + 1}`, fill: `url(#${id}-p${series + 1})` };
}

function patterns({ id, series }: ChartData): ElementContent[] {
  const stripes = svg(
    'pattern',
    { id: `${id}-p2`, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    [
      svg('rect', { width: 7, height: 7, class: 'chart-paper' }),
      svg('rect', { width: 3, height: 7, class: 'chart-2' }),
    ],
  );
  const dots = svg('pattern', { id: `${id}-p3`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, [
    svg('rect', { width: 6, height: 6, class: 'chart-paper' }),
    svg('circle', { cx: 3, cy: 3, r: 1.4, class: 'chart-3' }),
  ]);
  const used = [stripes, dots].slice(0, series.length - 1);
  return used.length > 0 ? [svg('defs', {}, used)] : [];
}
