/**
 * What the browser is told of each item of the current year, so that a title, alias or code is answered at once and
 * in a known order, before the full-text index has loaded.
 */
export interface CatalogueItem {
  readonly id: string;
  readonly year: number;
  /** Address of the item's page. */
  readonly url: string;
  readonly title: string;
  readonly sub: string;
  readonly status: string;
  readonly question: string;
  readonly plain: string;
  /** Other titles, the English one, and the words people say instead; never shown. */
  readonly aliases: readonly string[];
  /** Words people say whose nearest meaning is another item; never shown. */
  readonly also: readonly string[];
  /** Texts of the required elements. */
  readonly elements: readonly string[];
}
