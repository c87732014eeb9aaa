import type { CatalogueItem } from './catalogue.ts';
import type { PageKind } from './directory.ts';

/** A page that answers a search, as the list shows it. */
export interface Result {
  readonly kind: PageKind;
  /** Address of the page, or of a document wherever it lies. */
  readonly url: string;
  readonly title: string;
  readonly code: string;
  /** What is said below the title. */
  readonly facts: readonly string[];
  /** Texts to take the excerpt from, before the page's own text is loaded; the first where none has a word asked for. */
  readonly texts: readonly string[];
  /** Name of the page's own text in the index. */
  readonly id?: string;
  /** Other pages of the same document that answer as well. */
  readonly also?: readonly { readonly name: string; readonly url: string }[];
}

export function itemResult({ url, title, id, year, sub, status, plain, question, elements }: CatalogueItem): Result {
  const texts = [plain, question, ...elements];
  return { kind: 'item', url, title, code: id, facts: [`ปี ${year}`, sub, status], texts };
}

/** Whether it lies outside the section, given as its path or address. */
export function isElsewhere(address: string): boolean {
  return /^https?:/.test(address);
}
