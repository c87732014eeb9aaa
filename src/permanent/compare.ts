import { type Current, isPublished } from './addresses.ts';
import type { PublishedDocument, PublishedRecord } from './record.ts';
import { Ways, type Written } from './redirects.ts';

/** A document that keeps its address with other bytes. */
export interface Changed {
  readonly path: string;
  readonly before: string;
  readonly now: string;
}

export interface Comparison {
  /** The record with what is published now; nothing that was in it is lost. */
  readonly next: PublishedRecord;
  /** Addresses that would disappear: neither published nor led on. */
  readonly gone: readonly string[];
  readonly changed: readonly Changed[];
  readonly added: readonly string[];
}

/**
 * What a build would do to the addresses published before.
 *
 * @param today ISO day that is written down for what is new or replaced
 */
export function compareRecord(
  record: PublishedRecord,
  current: Current,
  redirects: Written,
  today: string,
): Comparison {
  const ways = new Ways(redirects, current);
  const known = [...record.pages.keys(), ...record.documents.keys()];
  const pages = new Map(record.pages);
  const documents = new Map(record.documents);
  const changed: Changed[] = [];
  for (const path of current.pages) {
    if (!pages.has(path) && !documents.has(path)) pages.set(path, today);
  }
  for (const [path, sha256] of current.documents) {
    const before = documents.get(path);
    documents.set(path, after(before, sha256, pages.get(path) ?? today, today));
    pages.delete(path);
    if (before && before.sha256 !== sha256) changed.push({ path, before: before.sha256, now: sha256 });
  }
  return {
    next: { pages, documents },
    gone: known.filter((path) => !isPublished(current, path) && ways.follow(path).ends !== 'there').sort(),
    changed,
    added: [...pages.keys(), ...documents.keys()]
      .filter((path) => !record.pages.has(path) && !record.documents.has(path))
      .sort(),
  };
}

function after(before: PublishedDocument | undefined, sha256: string, first: string, today: string): PublishedDocument {
  if (!before) return { first, sha256, earlier: [] };
  if (before.sha256 === sha256) return before;
  return { ...before, sha256, earlier: [...before.earlier, { sha256: before.sha256, until: today }] };
}
