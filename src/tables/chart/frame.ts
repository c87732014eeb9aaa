import type { Element, ElementContent } from 'hast';
import type { Writing } from './amounts.ts';
import { label, svg, words } from './svg.ts';
import { widthOf, wrap } from './text-width.ts';
import type { ChartData } from './types.ts';

/** The narrowest box a chart is drawn for, in pixels: a phone of 360 px less the margins of the page. */
export const NARROWEST = 320;
/** From this width on a chart has room for what a phone leaves out, as styles/data-table.css says. */
export const WIDE = 700;
/** Size of its text, in pixels. */
export const FONT = 14;
/** Height of a line of its text; Thai has marks above and below. */
export const LINE = 20;

/** What a text needs of the width of the narrowest box, in per cent. */
export function shareOf(texts: readonly string[], gap: number): number {
  return (100 * (Math.max(0, ...texts.map(widthOf)) * FONT + gap)) / NARROWEST;
}

/** What stands over the plot: the names of the series with a sample of each, and the unit. */
export function legend(
  { series, unit, isUnitInCaption }: ChartData,
  { scale }: Writing,
  sample: (series: number) => Element,
  note = '',
): { readonly elements: ElementContent[]; readonly height: number } {
  const elements: ElementContent[] = [];
  let y = 0;
  const line = (text: string, x: number) => {
    elements.push(label(text, { x, y: y + 15 }));
    y += LINE;
  };
  const [only] = series;
  if (series.length === 1 && only) for (const text of wrap(only.name, (NARROWEST - 8) / FONT, 2)) line(text, 0);
  else {
    for (const [i, { name }] of series.entries()) {
      elements.push(svg('svg', { x: 0, y: y + 3, width: 32, height: 14 }, [sample(i)]));
      for (const text of wrap(name, (NARROWEST - 48) / FONT, 2)) line(text, 40);
    }
  }
  const notes = [scale || (unit && !isUnitInCaption) ? `หน่วย: ${scale}${unit}` : '', note].filter(
    (each) => each !== '',
  );
  if (notes.length > 0) {
    elements.push(label(notes.join(' · '), { x: 0, y: y + 15, class: 'chart-soft' }));
    y += LINE;
  }
  return { elements, height: y + 8 };
}

/** The whole chart: a picture with a name and a description. */
export function frame(
  { id, title }: ChartData,
  description: string,
  height: number,
  inside: ElementContent[],
): Element {
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width: '100%',
      height,
      role: 'img',
      ariaLabelledBy: `${id}-title`,
      ariaDescribedBy: `${id}-desc`,
    },
    [
      svg('title', { id: `${id}-title` }, [words(title)]),
      svg('desc', { id: `${id}-desc` }, [words(description)]),
      ...inside,
    ],
  );
}
