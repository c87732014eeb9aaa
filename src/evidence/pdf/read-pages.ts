import type { PageText } from '../types.ts';
import { type PdfDocument, withPage } from './document.ts';
import { readGlyphs } from './glyphs.ts';
import { hasReadableText } from './has-text.ts';
import { textOfGlyphs } from './lines.ts';
import { pageObjects } from './page-objects.ts';
import { repairPdfText } from './repair-text.ts';

/** The text of each page; `none` where a page is a picture, or has letters that aren't known. */
export function readPages(document: PdfDocument): PageText[] {
  return Array.from({ length: document.pageCount }, (_, index) =>
    withPage(document, index, (page): PageText => {
      const objects = pageObjects(document, page);
      const { glyphs, endsWithSpace } = readGlyphs(document, page, objects.texts);
      const text = repairPdfText(textOfGlyphs(glyphs, endsWithSpace));
      const area = document.pdfium._FPDF_GetPageWidthF(page) * document.pdfium._FPDF_GetPageHeightF(page);
      const biggest = objects.images.reduce((most, { width, height }) => Math.max(most, width * height), 0);
      return hasReadableText(text, glyphs, area === 0 ? 0 : biggest / area)
        ? { text, source: 'text' }
        : { text: '', source: 'none' };
    }),
  );
}
