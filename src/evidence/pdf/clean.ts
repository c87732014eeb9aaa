import { createHash } from 'node:crypto';
import {
  PDFDict,
  type PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStreamWriter,
  PDFString,
} from '@cantoo/pdf-lib';
import { looksLikePath } from '../paths.ts';
import { withoutNotes } from '../pictures/embedded.ts';
import { type PageText, Unreadable } from '../types.ts';
import { withDocument } from './document.ts';
import { isJpeg, parseObjects, textOf } from './objects.ts';
import { readPages } from './read-pages.ts';
import { readWholePdf } from './read-whole.ts';
import { runningAt } from './running.ts';
import { isSigned } from './signed.ts';
import { isTelling } from './telling.ts';
import { walk } from './walk.ts';

/**
 * The PDF without what tells of its author and their computer and without what could run, in one revision and without
 * objects that nothing leads to. Its pages, structure, language, outline and links stay, and a title that is no file
 * name; Thai that says no language is said to be Thai. A signed PDF is given back as it is. The same bytes give the same copy anywhere.
 *
 * @throws Unreadable 'encrypted', 'truncated', 'damaged' or 'bomb' as `open` does, 'uncleanable' where the copy wouldn't
 *   have the same pages with the same text
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const before = await readWholePdf(bytes);
  const document = await parseObjects(bytes);
  if (isSigned(document)) return bytes;
  let copy: Uint8Array;
  try {
    strip(document);
    nameLanguage(document, before);
    copy = await write(document);
  } catch (error) {
    throw new Unreadable('uncleanable', error instanceof Error ? error.message : '');
  }
  const after = await withDocument(copy, readPages).catch(() => []);
  const isSame = before.length === after.length && before.every(({ text }, at) => text === after[at]?.text);
  if (!isSame) throw new Unreadable('uncleanable', 'the copy reads differently');
  return copy;
}

function strip(document: PDFDocument): void {
  const { context } = document;
  const reached = walk(document, (link) => !isTelling(document, link) && runningAt(link) === undefined, {
    isCutting: true,
  });
  const title = titleOf(document);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
    else if (object instanceof PDFRawStream && isJpeg(object)) {
      object.updateContents(withoutNotes(object.contents, false));
    }
  }
  delete context.trailerInfo.ID;
  delete context.trailerInfo.Info;
  if (title !== undefined) context.trailerInfo.Info = context.register(context.obj({ Title: title }));
}

/** Says that the text is Thai where most of it is and nothing says so: a screen reader then takes its Thai voice. */
function nameLanguage({ catalog }: PDFDocument, pages: readonly PageText[]): void {
  if (textOf(catalog, 'Lang')) return;
  const text = pages.map((page) => page.text).join('');
  const thai = text.match(/[ก-ฮ]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (thai > latin) catalog.set(PDFName.of('Lang'), PDFString.of('th'));
}

function titleOf({ context }: PDFDocument): PDFHexString | undefined {
  const info = context.lookup(context.trailerInfo.Info);
  const title = info instanceof PDFDict ? textOf(info, 'Title') : undefined;
  return title && !looksLikePath(title) ? PDFHexString.fromText(title) : undefined;
}

/** Writes the objects, packed; what names the file in its trailer comes from them, not from the clock. */
async function write({ context }: PDFDocument): Promise<Uint8Array> {
  context.header = PDFHeader.forVersion(1, 7);
  const serialize = () => PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
  const hash = createHash('sha256')
    .update(await serialize())
    .digest('hex')
    .slice(0, 32);
  context.trailerInfo.ID = context.obj([PDFHexString.of(hash), PDFHexString.of(hash)]);
  return serialize();
}
