import { Unreadable } from '../types.ts';
import { type PdfDocument, withDocument, withPage } from './document.ts';
import { pageObjects } from './page-objects.ts';

/** A page as pixels: red, green, blue and opacity of each, row by row. */
export interface Picture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An A3 page at 300 dots an inch has 17 million; four bytes each. */
export const MAX_PIXELS = 24_000_000;
/** A picture on a page must be unpacked to be drawn, at up to four bytes a pixel. */
const MAX_PICTURE = 80_000_000;
const POINTS_AN_INCH = 72;
const BGRA = 4;
const WHITE = 0xffffffff;
/** Notes are drawn (1), and bytes come as red, green, blue (16). */
const FLAGS = 1 | 16;

/**
 * A page drawn on white, so many pixels wide; fewer where the whole would have over 24 million.
 *
 * @param page from 1, as readers count
 * @throws Unreadable as opening does; 'bomb' where a picture on the page is too large to unpack
 */
export function renderPage(bytes: Uint8Array, page: number, width: number): Promise<Picture> {
  return render(bytes, page, ({ width: points }) => width / points);
}

/** As `renderPage`, by dots an inch: 200 to 300 for reading the letters. */
export function renderPageAtDpi(bytes: Uint8Array, page: number, dpi: number): Promise<Picture> {
  return render(bytes, page, () => dpi / POINTS_AN_INCH);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function render(bytes: Uint8Array, page: number, scaleOf: (size: Size) => number): Promise<Picture> {
  return withDocument(bytes, (document) => {
    if (!Number.isInteger(page) || page < 1 || page > document.pageCount) {
      throw new NoSuchPage(page, document.pageCount);
    }
    return withPage(document, page - 1, (handle) => {
      refuseHugePictures(document, handle);
      const size = {
        width: document.pdfium._FPDF_GetPageWidthF(handle),
        height: document.pdfium._FPDF_GetPageHeightF(handle),
      };
      if (!(size.width > 0 && size.height > 0)) throw new Unreadable('damaged', 'a page without size');
      return draw(document, handle, sizeWithin(size, scaleOf(size)));
    });
  });
}

/** A page that the document doesn't have was asked for: a fault of the caller. */
class NoSuchPage extends Error {
  constructor(page: number, count: number) {
    super(`page ${page} of ${count}`);
  }
}

function refuseHugePictures(document: PdfDocument, page: number): void {
  const huge = pageObjects(document, page).images.find(({ pixels }) => pixels > MAX_PICTURE);
  if (huge) throw new Unreadable('bomb', `a picture of ${huge.pixels} pixels`);
}

/** Whole pixels, at least one, of at most `MAX_PIXELS` in all. */
function sizeWithin({ width, height }: Size, scale: number): Size {
  const most = Math.min(scale, Math.sqrt(MAX_PIXELS / (width * height)));
  const whole = (length: number) => Math.min(Math.max(1, Math.floor(length * most + 0.001)), MAX_PIXELS);
  const columns = whole(width);
  return { width: columns, height: Math.min(whole(height), Math.max(1, Math.floor(MAX_PIXELS / columns))) };
}

function draw({ pdfium }: PdfDocument, page: number, { width, height }: Size): Picture {
  const length = width * height * 4;
  const pixels = pdfium.wasmExports.malloc(length);
  if (pixels === 0) throw new Unreadable('bomb', 'no memory for the page');
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGRA, pixels, width * 4);
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS);
    return { data: pdfium.HEAPU8.slice(pixels, pixels + length), width, height };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(pixels);
  }
}
