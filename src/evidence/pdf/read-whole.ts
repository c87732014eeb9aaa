import type { PageText } from '../types.ts';
import { readPages } from './read-pages.ts';
import { withWholeDocument } from './whole.ts';

/** What was read from bytes that are still in use: a file is first opened, then cleaned. */
const known = new WeakMap<Uint8Array, Promise<readonly PageText[]>>();

/**
 * The text of each page of a PDF that is all there; of the same bytes in the same array it is read once.
 *
 * @throws Unreadable as `withWholeDocument`
 */
export function readWholePdf(bytes: Uint8Array): Promise<readonly PageText[]> {
  let pages = known.get(bytes);
  if (!pages) {
    pages = withWholeDocument(bytes, readPages);
    known.set(bytes, pages);
  }
  return pages;
}
