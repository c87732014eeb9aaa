import { boundsOf, isClippedAway } from './bounds.ts';
import type { PdfDocument } from './document.ts';

const TEXT = 1;
const IMAGE = 3;
const FORM = 5;
const STRING = 3;
const MAX_DEPTH = 12;
/** A page of a document has some thousands. */
const MAX_OBJECTS = 200_000;

/** A piece of text as the page draws it. */
export interface TextObject {
  readonly handle: number;
  /** The marked content whose replacement text (ActualText) the piece belongs to; 0 where it has none. */
  readonly span: number;
  /** In points, on the page, of what is inked; of a piece of spaces alone without width. */
  readonly left: number;
  readonly right: number;
  /** Inside a form, whose own place on the page isn't reckoned with in `left` and `right`. */
  readonly isNested: boolean;
}

export interface ImageObject {
  readonly handle: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
}

export interface PageObjects {
  readonly texts: readonly TextObject[];
  readonly images: readonly ImageObject[];
}

/**
 * What a page draws, in the order in which it draws it; what forms hold stands where the form does. Text that is cut off is
 * left out: Chromium draws some marks of a page's first line below the edge of the page before it.
 */
export function pageObjects(document: PdfDocument, page: number): PageObjects {
  const { pdfium } = document;
  const texts: TextObject[] = [];
  const images: ImageObject[] = [];
  const key = putWord(document, 'ActualText');
  let seen = 0;

  function visit(object: number, depth: number): void {
    if (seen++ > MAX_OBJECTS) return;
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === TEXT) {
      const bounds = boundsOf(document, object);
      if (depth === 0 && isClippedAway(document, object, bounds)) return;
      const { left, right } = bounds;
      texts.push({ handle: object, span: spanOf(object), left, right, isNested: depth > 0 });
    } else if (type === IMAGE) {
      images.push({ handle: object, ...sizeOf(document, object) });
    } else if (type === FORM && depth < MAX_DEPTH) {
      const count = pdfium._FPDFFormObj_CountObjects(object);
      for (let i = 0; i < count && seen < MAX_OBJECTS; i++) visit(pdfium._FPDFFormObj_GetObject(object, i), depth + 1);
    }
  }

  function spanOf(object: number): number {
    for (let i = pdfium._FPDFPageObj_CountMarks(object) - 1; i >= 0; i--) {
      const mark = pdfium._FPDFPageObj_GetMark(object, i);
      if (pdfium._FPDFPageObjMark_GetParamValueType(mark, key) === STRING) return mark;
    }
    return 0;
  }

  try {
    const count = pdfium._FPDFPage_CountObjects(page);
    for (let i = 0; i < count && seen < MAX_OBJECTS; i++) visit(pdfium._FPDFPage_GetObject(page, i), 0);
  } finally {
    pdfium.wasmExports.free(key);
  }
  return { texts, images };
}

function sizeOf(document: PdfDocument, image: number) {
  const { pdfium, scratch } = document;
  const { left, bottom, right, top } = boundsOf(document, image);
  pdfium._FPDFImageObj_GetImagePixelSize(image, scratch.at, scratch.at + 4);
  return { width: right - left, height: top - bottom, pixels: scratch.whole(0) * scratch.whole(1) };
}

/** An ASCII word in PDFium's memory, ended with a zero; to be freed. */
function putWord({ pdfium }: PdfDocument, word: string): number {
  const pointer = pdfium.wasmExports.malloc(word.length + 1);
  pdfium.HEAPU8.set(Buffer.from(`${word}\0`, 'latin1'), pointer);
  return pointer;
}
