import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { Unreadable } from '../types.ts';

/**
 * The objects of a PDF, to be looked through and rewritten; of objects that were changed the last version.
 *
 * @throws Unreadable 'encrypted', or 'uncleanable' where the objects can't be made out
 */
export async function parseObjects(bytes: Uint8Array): Promise<PDFDocument> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
  } catch (error) {
    throw new Unreadable('uncleanable', error instanceof Error ? error.message : '');
  }
  if (document.context.trailerInfo.Encrypt) throw new Unreadable('encrypted');
  if (!(document.catalog instanceof PDFDict)) throw new Unreadable('uncleanable', 'no catalog');
  return document;
}

/** The dictionary of an object that is one, or of a stream. */
export function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : undefined;
}

/** What a key of a dictionary leads to. */
export function entryOf(dict: PDFDict, key: string): PDFObject | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFRef ? dict.context.lookup(value) : value;
}

/** The name a key of a dictionary has for its value, without its slash. */
export function nameOf(dict: PDFDict, key: string): string | undefined {
  const value = entryOf(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** The text a key of a dictionary has for its value. */
export function textOf(dict: PDFDict, key: string): string | undefined {
  return plainText(entryOf(dict, key));
}

/** Whether a stream is a JPEG as it is, packed in nothing else. */
export function isJpeg({ dict }: PDFRawStream): boolean {
  const filter = entryOf(dict, 'Filter');
  return filter === PDFName.of('DCTDecode') || filter?.toString() === '[ /DCTDecode ]';
}

export function plainText(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  try {
    return value.decodeText().replaceAll('\0', '').trim();
  } catch {
    return undefined; // bytes that are no text in the encoding they claim
  }
}
