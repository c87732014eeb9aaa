import type { PdfDocument } from './document.ts';

/** On the page, in points. */
export interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Whether the middle of a piece, or of a level one the line it stands on, is cut off, by the box around the path. */
export function isClippedAway({ pdfium, scratch }: PdfDocument, object: number, bounds: Bounds): boolean {
  pdfium._FPDFPageObj_GetMatrix(object, scratch.at);
  const isLevel = Math.abs(scratch.float(1)) < 0.001;
  const x = (bounds.left + bounds.right) / 2;
  const y = isLevel ? scratch.float(5) : (bounds.bottom + bounds.top) / 2;
  const clip = pdfium._FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : pdfium._FPDFClipPath_CountPaths(clip);
  for (let path = 0; path < Math.min(paths, 8); path++) {
    const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
    const count = Math.min(pdfium._FPDFClipPath_CountPathSegments(clip, path), 1000);
    for (let i = 0; i < count; i++) {
      const segment = pdfium._FPDFClipPath_GetPathSegment(clip, path, i);
      if (segment === 0 || pdfium._FPDFPathSegment_GetPoint(segment, scratch.at, scratch.at + 4) === 0) continue;
      const pointX = scratch.float(0);
      const pointY = scratch.float(1);
      box.left = Math.min(box.left, pointX);
      box.right = Math.max(box.right, pointX);
      box.bottom = Math.min(box.bottom, pointY);
      box.top = Math.max(box.top, pointY);
    }
    if (box.left > box.right) continue;
    if (x < box.left || x > box.right || y < box.bottom || y > box.top) return true;
  }
  return false;
}

/** The box around what an object draws. */
export function boundsOf({ pdfium, scratch }: PdfDocument, object: number): Bounds {
  pdfium._FPDFPageObj_GetBounds(object, scratch.at, scratch.at + 4, scratch.at + 8, scratch.at + 12);
  return { left: scratch.float(0), bottom: scratch.float(1), right: scratch.float(2), top: scratch.float(3) };
}
