import type { Element, ElementContent } from 'hast';

/** An element of an SVG; names of properties as hast has them (`textAnchor`). */
export function svg(
  tagName: string,
  properties: Readonly<Record<string, string | number>>,
  children: readonly ElementContent[] = [],
): Element {
  const { class: className, ...others } = properties;
  return {
    type: 'element',
    tagName,
    properties: { ...(className === undefined ? {} : { className: String(className).split(' ') }), ...others },
    children: [...children],
  };
}

export function words(value: string): ElementContent {
  return { type: 'text', value };
}

export function label(text: string, properties: Readonly<Record<string, string | number>>): Element {
  return svg('text', properties, [words(text)]);
}

/**
 * A share of the width, `12.5%`. A chart is as wide as its page and keeps the size of its text: across it is measured
 * in per cent, and down in pixels; a view box would make the text of one chart unreadable on a phone or huge on a desk.
 */
export function across(share: number): string {
  return `${hundredth(share)}%`;
}

/** Two places, so that the same data give the same bytes. */
export function hundredth(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
