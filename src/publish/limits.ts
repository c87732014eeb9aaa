/**
 * What a section may weigh. Bytes are those of gzip on the wire, which every server and every visitor knows, where
 * nothing else is said.
 */
export const LIMITS = {
  /** A page with its style and scripts: the first ten packets, which a server sends before it hears from a phone again. */
  page: 14 * 1024,
  /** All styles. They leave more than half of a page's share to its text. */
  styles: 6 * 1024,
  /** All scripts together. */
  scripts: 42_000,
  /** What the page of search loads before someone searches. */
  searchPageScripts: 2_600,
  /** All fonts, which are packed in themselves. */
  fonts: 45_000,
} as const;

/** Pages that may run scripts, by their path under the base; all others work without any. */
export const SCRIPTED_PAGES = /^\/(?:search|eit|\d{4}\/itas)\/index\.html$/;

/** The page of search. */
export const SEARCH_PAGE = '/search/index.html';
