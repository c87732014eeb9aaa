import { Unreadable } from '../types.ts';
import { refuseBomb } from './bomb.ts';
import { forget, type Pdfium, pdfium } from './pdfium.ts';
import { Scratch } from './scratch.ts';

/** More pages than this is not a document but a trap. */
const MAX_PAGES = 5000;
/** What PDFium may keep between documents; above it starts anew. */
const KEPT_MEMORY = 256 * 1024 * 1024;
const SCRATCH = 64;
const PASSWORD = 4;
const SECURITY = 5;

/** A PDF opened in PDFium, with a small piece of its memory to receive numbers in. */
export interface PdfDocument {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pageCount: number;
  /** False where PDFium had to look for the objects itself. */
  readonly hasValidXref: boolean;
  readonly scratch: Scratch;
}

/**
 * Opens a PDF, does the work and closes it, whatever happens. One document at a time: the work must not wait.
 *
 * @throws Unreadable 'encrypted' where it asks for a password or forbids anything to who has none, 'bomb' where it claims
 *   more pages than a document has or needs more memory, 'damaged' where it can't be opened or breaks PDFium
 */
export async function withDocument<T>(bytes: Uint8Array, work: (document: PdfDocument) => T): Promise<T> {
  refuseBomb(bytes);
  const module = await pdfium();
  try {
    return openAndWork(module, bytes, work);
  } catch (error) {
    const isOver = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    if (isOver || module.isFull) forget();
    if (module.isFull) throw new Unreadable('bomb', 'memory');
    // A trap of WebAssembly, or a stack that ran over: both are the document's doing.
    if (isOver) throw new Unreadable('damaged', error.message);
    throw error;
  } finally {
    if (module.HEAPU8.length > KEPT_MEMORY) forget();
  }
}

function openAndWork<T>(module: Pdfium, bytes: Uint8Array, work: (document: PdfDocument) => T): T {
  const { malloc, free } = module.wasmExports;
  const data = malloc(bytes.length + SCRATCH);
  if (data === 0) throw new Unreadable('bomb', 'memory');
  module.HEAPU8.set(bytes, data + SCRATCH);
  const handle = module._FPDF_LoadMemDocument(data + SCRATCH, bytes.length, 0);
  try {
    if (handle === 0) throw new Unreadable(reasonOf(module._FPDF_GetLastError()));
    if (module._FPDF_GetSecurityHandlerRevision(handle) !== -1) throw new Unreadable('encrypted');
    const pageCount = module._FPDF_GetPageCount(handle);
    if (pageCount > MAX_PAGES) throw new Unreadable('bomb', `${pageCount} pages`);
    if (pageCount < 1) throw new Unreadable('damaged');
    const hasValidXref = module._FPDF_DocumentHasValidCrossReferenceTable(handle) !== 0;
    return work({ pdfium: module, handle, pageCount, hasValidXref, scratch: new Scratch(module, data) });
  } finally {
    if (handle !== 0) module._FPDF_CloseDocument(handle);
    free(data);
  }
}

function reasonOf(error: number) {
  return error === PASSWORD || error === SECURITY ? 'encrypted' : 'damaged';
}

/**
 * Loads a page, does the work and closes it.
 *
 * @param index from 0
 * @throws Unreadable 'damaged' where the page can't be loaded
 */
export function withPage<T>(document: PdfDocument, index: number, work: (page: number) => T): T {
  const page = document.pdfium._FPDF_LoadPage(document.handle, index);
  if (page === 0) throw new Unreadable('damaged', `page ${index + 1}`);
  try {
    return work(page);
  } finally {
    document.pdfium._FPDF_ClosePage(page);
  }
}
