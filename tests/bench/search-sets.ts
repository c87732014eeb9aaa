import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Query } from '../support/search-queries.ts';

/** Classes of queries in the order they are reported; `nothing` means nothing here and should find nothing. */
export const CLASSES = [
  'keyword',
  'question',
  'code',
  'digits',
  'typo',
  'layout',
  'english',
  'mixed',
  'nothing',
] as const;

export type QueryClass = (typeof CLASSES)[number];

/** Kinds as the older sets name them. */
const OLD_NAMES: Readonly<Record<string, QueryClass>> = {
  topic: 'keyword',
  'other-words': 'keyword',
  latin: 'english',
  keyboard: 'layout',
};

export interface QuerySet {
  readonly name: string;
  readonly queries: readonly Query[];
}

/** The class of a query; throws where its kind is unknown or doesn't fit what it expects. */
export function classOf({ q, kind, expect }: Query): QueryClass {
  const found = CLASSES.find((name) => name === (OLD_NAMES[kind] ?? kind));
  if (!found) throw new RangeError(`คำค้น “${q}” มี kind “${kind}” ที่ไม่รู้จัก ใช้ได้เพียง ${CLASSES.join(' ')}`);
  if ((found === 'nothing') !== (expect.length === 0)) {
    throw new RangeError(`คำค้น “${q}” มี kind “${kind}” แต่ expect มี ${expect.length} ข้อ: เฉพาะ nothing ที่ไม่มีข้อ`);
  }
  return found;
}

/** The query sets that are there, each kind named by its class. */
export function readSets(folder: string, names: readonly string[]): QuerySet[] {
  return names
    .filter((name) => existsSync(join(folder, `${name}.json`)))
    .map((name) => ({
      name,
      queries: readQueries(folder, name).map((query) => ({ ...query, kind: classOf(query) })),
    }));
}

/** The single words that precision is judged by, with all their true items: they are of no kind. */
export function readWords(folder: string, name: string): QuerySet | undefined {
  if (!existsSync(join(folder, `${name}.json`))) return undefined;
  return { name, queries: readQueries(folder, name).map((query) => ({ ...query, kind: 'keyword' })) };
}

function readQueries(folder: string, name: string): Query[] {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Query[];
}
