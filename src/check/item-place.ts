import { posix } from 'node:path';
import { type Place, placeAt, placeOfWord, START } from '../content/place.ts';
import type { ItemEntry } from '../content/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DisclosureItem } from '../model/types.ts';

type Where = Pick<Diagnostic, 'file'> & Place;

/** Where a field of an item's or a page's file stands, for a finding about it. */
export function atField({ entry }: { readonly entry: Pick<ItemEntry, 'origin'> | undefined }, field: string): Where {
  return { file: entry?.origin.file ?? '', ...(entry?.origin.fields[field] ?? START) };
}

/** Where a field of one of its pieces of evidence stands; the piece's title where it has no such field. */
export function atEvidence(item: DisclosureItem, index: number, field: string): Where {
  const places = item.entry?.origin.evidence[index];
  return { ...atField(item, 'evidence'), ...(places?.[field] ?? places?.['title']) };
}

/** Where an offset into a body stands. */
export function atBody({ body, origin }: Pick<ItemEntry, 'body' | 'origin'>, offset: number): Where {
  const { line, column } = placeAt(body, offset);
  return { file: origin.file, line: origin.line + line - 1, column };
}

/** Where a word of a field above the body stands; its field where the word is not written as it is read. */
export function atWord({ file, ...place }: Where, { head }: Pick<ItemEntry['origin'], 'head'>, word: string): Where {
  return { file, ...placeOfWord(head, place, word) };
}

/** A line of a file beside an item. */
export function atLine(folder: string, year: number, file: string, line: number): Where {
  return { file: posix.join(folder, 'oit', String(year), file), line, column: 1 };
}

/** Where a file is named: in a piece of evidence, or in the body. */
export function atFile(item: DisclosureItem, file: string): Where {
  const index = item.evidence.findIndex((evidence) => evidence.file === file);
  if (index >= 0) return atEvidence(item, index, 'file');
  const { body = '', origin } = item.entry ?? {};
  const line = body.slice(0, Math.max(0, body.indexOf(file))).split('\n').length;
  return { file: origin?.file ?? '', line: (origin?.line ?? 1) + line - 1, column: 1 };
}
