import type { Body } from '../content/types.ts';
import type { Where } from '../diagnostics/catalogue.ts';
import { atBody } from './item-place.ts';

/** The links of a body, down the page, and where each stands. */
export function bodyLinks(source: Body): { readonly href: string; readonly at: Where }[] {
  return source.links.map(({ href, offset }) => ({ href, at: atBody(source, offset) }));
}
