import { PDFArray, PDFDict, type PDFDocument, PDFStream } from '@cantoo/pdf-lib';
import { dictOf, entryOf, nameOf } from './objects.ts';
import { localPath } from './running.ts';
import type { Link } from './walk.ts';

/** Keys under which programs keep what they, or their users, know of the file (ISO 32000-2, 14.3–14.5). */
const PRIVATE = new Set([
  'PieceInfo',
  'LastModified',
  'Thumb',
  'AF',
  'RF',
  'OPI',
  'CreatorInfo',
  'SpiderInfo',
  'Collection',
]);
const PERSONAL = new Set(['Author', 'Creator', 'Producer', 'CreationDate', 'ModDate']);
/** Of a note on a page: who wrote it, and when. */
const NOTE = new Set(['T', 'M', 'CreationDate']);

/** Whether what a link leads to tells of the author, their computer or their program, and nothing to a reader. */
export function isTelling(document: PDFDocument, link: Link): boolean {
  const { holder, key, value, isNamed } = link;
  if (localPath(value) !== undefined) return true;
  if (isNamed || !(holder instanceof PDFDict)) return false;
  if (key === 'Metadata') return value instanceof PDFStream;
  if (key === 'AA') return value instanceof PDFDict;
  if (PRIVATE.has(key)) return true;
  if (PERSONAL.has(key)) return !(value instanceof PDFArray);
  if (key === 'I' && nameOf(holder, 'Type') === 'Thread') return true;
  if (holder === document.catalog) return key === 'NeedsRendering' || key === 'Perms' || key === 'Legal';
  return NOTE.has(key) && isNote(holder);
}

/** An annotation that is no field of a form: of a field `T` is the name by which it is known. */
export function isNote(dict: PDFDict): boolean {
  const kind = nameOf(dict, 'Subtype');
  return kind !== undefined && kind !== 'Widget' && entryOf(dict, 'Rect') !== undefined && dictOf(dict) === dict;
}
