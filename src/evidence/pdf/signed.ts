import { PDFArray, PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { entryOf } from './objects.ts';

/** Whether a signature stands over some bytes of the file (ISO 32000-2, 12.8.1: `ByteRange` with `Contents`). */
export function isSigned(document: PDFDocument): boolean {
  return document.context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && (isSignature(object) || isSignature(entryOf(object, 'V'))));
}

function isSignature(object: unknown): boolean {
  return (
    object instanceof PDFDict &&
    entryOf(object, 'ByteRange') instanceof PDFArray &&
    entryOf(object, 'Contents') !== undefined
  );
}
