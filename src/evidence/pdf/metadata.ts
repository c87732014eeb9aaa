import { decodePDFRawStream, PDFDict, type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { own } from '../own.ts';
import { looksLikePath } from '../paths.ts';
import { embeddedMetadata } from '../pictures/embedded.ts';
import { xmpMetadata } from '../pictures/notes/xmp.ts';
import type { Metadata } from '../types.ts';
import { dictOf, entryOf, isJpeg, nameOf, plainText, textOf } from './objects.ts';
import { fileName, localPath } from './running.ts';
import { isNote } from './telling.ts';
import type { Link } from './walk.ts';

const INFO: Readonly<Record<string, Metadata['field']>> = {
  Author: 'author',
  Title: 'title',
  Creator: 'program',
  Producer: 'program',
};
/** When, and whether trapping was done: of no one's concern. */
const HARMLESS = new Set(['CreationDate', 'ModDate', 'Trapped']);

/** What the list of properties at the end of a PDF tells. */
export function infoMetadata(document: PDFDocument): Metadata[] {
  const info = document.context.lookup(document.context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) return [];
  return info.keys().flatMap((key) => {
    const name = key.decodeText();
    return HARMLESS.has(name) ? [] : told(own(INFO, name) ?? 'other', textOf(info, name));
  });
}

/** What a link inside of a PDF leads to that tells of its author, their computer or their camera. */
export function metadataAt({ holder, key, value, isNamed }: Link): Metadata[] {
  const path = localPath(value);
  if (path !== undefined) return told('path', path);
  const dict = dictOf(value);
  if (value instanceof PDFRawStream && nameOf(value.dict, 'Subtype') === 'Image') {
    return isJpeg(value) ? embeddedMetadata(value.contents) : [];
  }
  if (isNamed && dict !== value) return [];
  if (dict && dict === value && entryOf(dict, 'EF')) return told('other', fileName(dict));
  if (!(holder instanceof PDFDict) || isNamed) return [];
  if (key === 'Metadata' && value instanceof PDFRawStream) return xmpMetadata(decoded(value));
  if (key === 'PieceInfo' && value instanceof PDFDict) {
    return value.keys().flatMap((program) => told('program', program.decodeText()));
  }
  if (key === 'T' && isNote(holder)) return told('author', plainText(value));
  if (key === 'Author') return told('author', plainText(value));
  if (key === 'Creator' || key === 'Producer') return told('program', plainText(value));
  return [];
}

function told(field: Metadata['field'], value: string | undefined): Metadata[] {
  if (!value) return [];
  return [{ field: looksLikePath(value) ? 'path' : field, value }];
}

function decoded(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return new Uint8Array(); // packed in a way that nothing can unpack tells nothing
  }
}
