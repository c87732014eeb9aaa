/** Path under the base of the file that the items are read from. */
export const CATALOGUE = 'search/items.json';

/** Sums of files: path under the base → its `integrity` as browsers take it, `sha256-…`. */
export type Sums = Readonly<Record<string, string>>;

/** Scripts that are loaded when they are needed, each with what it imports. */
export const LATE_SCRIPTS = ['app', 'full-search', 'ladder'] as const;
export type LateScript = (typeof LATE_SCRIPTS)[number];

/**
 * What the page of search says of the files it will ask for. A file that is cut off, damaged, or of another publication
 * than the page is then refused by the browser itself. Pieces of the index are not in it: they are named by their content.
 */
export interface Seal {
  readonly scripts: Readonly<Record<LateScript, Sums>>;
  readonly data: Sums;
}

/** The attribute of the page's `#search` that holds the seal, and what stands there where nothing is sealed: in the dev server. */
export const SEAL = 'data-seal';
export const UNSEALED = '{}';
