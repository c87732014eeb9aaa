import { z } from 'astro/zod';

/** A document that stood at an address before, and the day another one took its place. */
export interface Earlier {
  readonly sha256: string;
  readonly until: string;
}

/** An evidence file at its address. Days are ISO in ค.ศ., hashes hex of the bytes that are published. */
export interface PublishedDocument {
  readonly first: string;
  readonly sha256: string;
  /** The oldest first. */
  readonly earlier: readonly Earlier[];
}

/** Every address the section has ever had, as a path under the base. */
export interface PublishedRecord {
  /** Pages, and files that are drawn anew by each build; with the day each was first published. */
  readonly pages: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, PublishedDocument>;
}

/** Name of the record in the content folder. */
export const RECORD_FILE = 'published.json';

/** Of the way the record is written; a program that knows only lower ones must not write over it. */
export const RECORD_FORMAT = 1;

export const EMPTY_RECORD: PublishedRecord = { pages: new Map(), documents: new Map() };

const NOTE = 'โปรแกรมเขียนไฟล์นี้เมื่อสั่ง npm run build เพื่อให้ที่อยู่ที่เคยเผยแพร่เปิดได้ตลอดไป ไม่ต้องแก้เอง และให้ commit ไปพร้อมกับเนื้อหา';

const address = z.string().regex(/^\/(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9][A-Za-z0-9._-]*)?$/);
const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `published.json` as it is written. */
export const recordSchema = z.strictObject({
  note: z.string().optional(),
  format: z.literal(RECORD_FORMAT),
  pages: z.record(address, day),
  documents: z.record(
    address,
    z.strictObject({
      first: day,
      sha256: hash,
      earlier: z.array(z.strictObject({ sha256: hash, until: day })).optional(),
    }),
  ),
});

/** What was read, as the rules work on it. */
export function recordOf({ pages, documents }: z.output<typeof recordSchema>): PublishedRecord {
  return {
    pages: new Map(Object.entries(pages)),
    documents: new Map(
      Object.entries(documents).map(([path, { earlier = [], ...one }]) => [path, { ...one, earlier }]),
    ),
  };
}

/** The record as a file: sorted and one address a line, so that a change of it reads well beside the last. */
export function recordText({ pages, documents }: PublishedRecord): string {
  const entries = ([...documents] as const).map(
    ([path, { first, sha256, earlier }]) => [path, { first, sha256, ...(earlier.length > 0 && { earlier }) }] as const,
  );
  return [
    '{',
    `  "note": ${JSON.stringify(NOTE)},`,
    `  "format": ${RECORD_FORMAT},`,
    `  "pages": ${lines([...pages])},`,
    `  "documents": ${lines(entries)}`,
    '}',
    '',
  ].join('\n');
}

/** Fields of an object, one a line, in the order of their names. */
export function lines(entries: readonly (readonly [string, unknown])[]): string {
  if (entries.length === 0) return '{}';
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{\n${sorted.map(([key, value]) => `    ${JSON.stringify(key)}: ${spaced(value)}`).join(',\n')}\n  }`;
}

/** JSON on one line with a space after each `:` and `,` between fields, as people write it. */
export function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => `${JSON.stringify(key)}: ${spaced(one)}`);
  return `{ ${fields.join(', ')} }`;
}
