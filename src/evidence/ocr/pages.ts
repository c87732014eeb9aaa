import type { Kind } from '../kinds.ts';
import { renderPageAtDpi } from '../pdf/render.ts';
import { type PagePicture, pictureOfFile } from './picture.ts';
import { READING_DPI } from './prepare.ts';

/**
 * The picture of a page of a PDF, or of the picture file that is its own page.
 *
 * @throws Unreadable, or what sharp tells of a picture it can't decode
 */
export async function pictureOfPage(bytes: Uint8Array, kind: Kind, page: number): Promise<PagePicture> {
  if (kind !== 'pdf') return pictureOfFile(bytes);
  return { ...(await renderPageAtDpi(bytes, page, READING_DPI)), channels: 4, dpi: READING_DPI };
}
