import { access, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { OCR_ENDING } from '../../content/check-files.ts';
import { decode } from '../../content/decode.ts';
import { readPlain } from '../../content/plain-file.ts';
import { writeWhole } from '../../content/write-whole.ts';
import { formatOcrText, type OcrText, type ParsedOcrText, parseOcrText } from './text-file.ts';

/** Where the text of a document lies. */
export function textPath(document: string): string {
  return `${document}${OCR_ENDING}`;
}

/**
 * The text file beside a document as it stands; `undefined` where there is none. One that is no UTF-8 is a fault like
 * any other.
 *
 * @throws what the file system tells, but for its absence
 */
export async function readTextFile(document: string): Promise<ParsedOcrText | undefined> {
  const bytes = await readPlain(textPath(document)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  const decoded = decode(bytes);
  if (decoded.ok) return parseOcrText(decoded.text);
  const { message, hint, at } = decoded;
  return { sha256: undefined, pages: new Map(), faults: [{ line: at.line, message, hint }] };
}

/** Writes the text file of a document, whole or not at all. */
export async function writeTextFile(document: string, text: OcrText): Promise<void> {
  await writeWhole(textPath(document), formatOcrText(basename(document), text));
}

/**
 * Puts the text file of a document aside under a name that is free, since somebody's corrections may be in it.
 *
 * @returns the new name
 */
export async function putAside(document: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = `${document}.ocr.old-${number}.txt`;
    const isFree = await access(path).then(
      () => false,
      () => true,
    );
    if (!isFree) continue;
    await rename(textPath(document), path);
    return basename(path);
  }
}
