import type { Kind } from '../kinds.ts';
import { withDocument } from '../pdf/document.ts';
import { readPages } from '../pdf/read-pages.ts';
import { renderPageAtDpi } from '../pdf/render.ts';
import { type PagePicture, pictureOfFile } from './picture.ts';
import { READING_DPI } from './prepare.ts';

/**
 * Pages of a document that have no text that can be read, counted from 1; of a picture its one page.
 *
 * @throws Unreadable
 */
export async function pagesWithoutText(bytes: Uint8Array, kind: Kind): Promise<readonly number[]> {
  if (kind !== 'pdf') return [1];
  const pages = await withDocument(bytes, readPages);
  return pages.flatMap(({ source }, i) => (source === 'none' ? [i + 1] : []));
}

/**
 * The picture of a page of a PDF, or of the picture file that is its own page.
 *
 * @throws Unreadable, or what sharp tells of a picture it can't decode
 */
export async function pictureOfPage(bytes: Uint8Array, kind: Kind, page: number): Promise<PagePicture> {
  if (kind !== 'pdf') return pictureOfFile(bytes);
  return { ...(await renderPageAtDpi(bytes, page, READING_DPI)), channels: 4, dpi: READING_DPI };
}
