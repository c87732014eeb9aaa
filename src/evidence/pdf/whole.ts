import { Unreadable } from '../types.ts';
import { type PdfDocument, withDocument } from './document.ts';

/** Readers look for the header in the first bytes, since mail programs add lines before it. */
const HEAD = 1024;

/**
 * As `withDocument`, of a file that is all there.
 *
 * @throws Unreadable 'empty', 'damaged' without a header, 'truncated' without its end, where PDFium had to guess what the
 *   list of objects at the end would have said, or where a file made for the web is shorter than it says
 */
export async function withWholeDocument<T>(bytes: Uint8Array, work: (document: PdfDocument) => T): Promise<T> {
  if (bytes.length === 0) throw new Unreadable('empty');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, HEAD).includes('%PDF-')) throw new Unreadable('damaged', 'no header');
  if (isShorterThanItSays(buffer)) throw new Unreadable('truncated');
  const isEnded = hasEnd(buffer);
  try {
    return await withDocument(bytes, (document) => {
      if (!isEnded && !document.hasValidXref) throw new Unreadable('truncated');
      return work(document);
    });
  } catch (error) {
    if (!isEnded && error instanceof Unreadable && error.reason === 'damaged') throw new Unreadable('truncated');
    throw error;
  }
}

/** The mark of the end, with no object after it: a file that was changed has one for each change. */
function hasEnd(buffer: Buffer): boolean {
  const end = buffer.lastIndexOf('%%EOF');
  return end !== -1 && buffer.indexOf('endobj', end) === -1 && buffer.indexOf(' obj', end) === -1;
}

function isShorterThanItSays(buffer: Buffer): boolean {
  const head = buffer.subarray(0, HEAD).toString('latin1');
  const length = /\/Linearized[^>]{0,200}\/L\s{0,9}(\d{1,12})/.exec(head)?.[1];
  return length !== undefined && Number(length) > buffer.length;
}
