import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';

/** The part of PDFium's C interface (fpdfview.h, fpdf_text.h, fpdf_edit.h) that is used here; handles are pointers. */
export interface Pdfium {
  /** Set once a document has asked for more memory than it is given. */
  readonly isFull: boolean;
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDF_InitLibraryWithConfig(config: object): void;
  _FPDF_LoadMemDocument(data: number, size: number, password: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_GetSecurityHandlerRevision(document: number): number;
  _FPDF_DocumentHasValidCrossReferenceTable(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPageObj_GetClipPath(object: number): number;
  _FPDFClipPath_CountPaths(clip: number): number;
  _FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  _FPDFClipPath_GetPathSegment(clip: number, path: number, index: number): number;
  _FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  _FPDFPageObj_CountMarks(object: number): number;
  _FPDFPageObj_GetMark(object: number, index: number): number;
  _FPDFPageObjMark_GetParamValueType(mark: number, key: number): number;
  _FPDFImageObj_GetImagePixelSize(image: number, width: number, height: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_HasUnicodeMapError(text: number, index: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFText_GetFontSize(text: number, index: number): number;
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  _FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, data: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, color: number): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

/** What PDFium may use in all; a document that needs more is made to fill the memory. */
const MAX_MEMORY = 512 * 1024 * 1024;

let library: Promise<Pdfium> | undefined;
let compiled: Promise<WebAssembly.Module> | undefined;

/** PDFium, started once a thread; anew after `forget`. */
export function pdfium(): Promise<Pdfium> {
  library ??= new Promise((done, failed) => {
    start(failed).then(done, failed);
  });
  return library;
}

/** Drops a PDFium that a document has broken, or whose memory has grown: memory of WebAssembly never shrinks. */
export function forget(): void {
  library = undefined;
}

/** @param failed told of what Emscripten waits for without an end: an instance that can't be made */
async function start(failed: (error: unknown) => void): Promise<Pdfium> {
  compiled ??= compile();
  const code = await compiled;
  const state = { isFull: false };
  const module = await PDFiumModule({
    instantiateWasm(imports, done) {
      limitMemory(imports, state);
      // Its type asks for the module alone; Emscripten takes the instance first.
      const start = done as unknown as (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;
      WebAssembly.instantiate(code, imports)
        .then((instance) => start(instance, code))
        .catch(failed);
      return {};
    },
    ...quiet,
  });
  Object.defineProperty(module, 'isFull', { get: () => state.isFull });
  // The package's own types name but a few of the functions that its module has.
  const pdfium = module as unknown as Pdfium;
  pdfium._FPDF_InitLibraryWithConfig({});
  return pdfium;
}

/** What goes wrong is told to the editor by the check, not by the library. */
const quiet = { print: () => undefined, printErr: () => undefined };

async function compile(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  return WebAssembly.compile(await readFile(path));
}

/** Lets memory grow up to `MAX_MEMORY`; the build of PDFium would let it grow to two gigabytes. */
function limitMemory(imports: WebAssembly.Imports, state: { isFull: boolean }): void {
  const { env } = imports;
  const grow = env?.['emscripten_resize_heap'];
  if (!env || typeof grow !== 'function') throw new TypeError('PDFium grows its memory in another way');
  env['emscripten_resize_heap'] = (size: number) => {
    if (size >>> 0 <= MAX_MEMORY) return grow(size);
    state.isFull = true;
    return 0;
  };
}
