import { createArchiveReader } from './archive/reader.ts';
import type { Kind } from './kinds.ts';
import { csvReader } from './office/csv-reader.ts';
import { officeReader } from './office/reader.ts';
import { pdfReader } from './pdf/reader.ts';
import { pictureReader } from './pictures/reader.ts';
import type { Reader } from './types.ts';

/** The reader of files of a kind. An archive's files are read by the others. */
export function readerOf(kind: Kind): Reader {
  return READERS[kind];
}

const READERS: Readonly<Record<Kind, Reader>> = {
  pdf: pdfReader,
  png: pictureReader,
  jpg: pictureReader,
  webp: pictureReader,
  csv: csvReader,
  xlsx: officeReader,
  docx: officeReader,
  odt: officeReader,
  ods: officeReader,
  zip: createArchiveReader((kind) => (kind === 'zip' ? undefined : READERS[kind])),
};
