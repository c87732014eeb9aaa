import { readFile, realpath } from 'node:fs/promises';
import { basename, join, posix, sep } from 'node:path';
import type { ItemEntry } from '../../content/types.ts';
import { hash } from '../hash.ts';
import { DRAWN_KINDS, type Kind, kindOfName } from '../kinds.ts';
import { Unreadable } from '../types.ts';
import type { ScannedDocument } from './plan.ts';

/** Pages of a document that have no text of their own, counted from 1. Throws `Unreadable`. */
export type PagesWithoutText = (bytes: Uint8Array, kind: Kind) => Promise<readonly number[]>;

export interface Found {
  /** In the order of the items, those without such pages left out. */
  readonly documents: readonly ScannedDocument[];
  /** Names of files that can't be looked into; what is wrong with them is for the check to tell. */
  readonly unreadable: readonly string[];
}

/**
 * The documents that items name as evidence and that have pages without text.
 *
 * @param root the content folder
 */
export async function findScans(
  root: string,
  items: readonly Pick<ItemEntry, 'year' | 'evidence'>[],
  pagesWithoutText: PagesWithoutText,
): Promise<Found> {
  const documents: ScannedDocument[] = [];
  const unreadable: string[] = [];
  const files = items.flatMap(({ year, evidence = [] }) =>
    evidence.flatMap(({ file }) => (file ? [`${year}/${file}`] : [])),
  );
  for (const file of new Set(files)) {
    const kind = kindOfName(file);
    if (!kind || !DRAWN_KINDS.includes(kind)) continue;
    const name = posix.join(basename(root), 'oit', file);
    const path = join(root, 'oit', file);
    try {
      if (await leadsOut(root, path)) throw new Unreadable('unsafe-name');
      const bytes = await readFile(path);
      const pages = await pagesWithoutText(bytes, kind);
      if (pages.length > 0) documents.push({ name, path, sha256: hash(bytes), pages });
    } catch (error) {
      if (!isAboutFile(error)) throw error;
      unreadable.push(name);
    }
  }
  return { documents, unreadable };
}

/** A link could have a text file written beside a document of another place. */
async function leadsOut(root: string, path: string): Promise<boolean> {
  return !(await realpath(path)).startsWith((await realpath(root)) + sep);
}

function isAboutFile(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return (
    error instanceof Unreadable || ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENOTDIR'].includes(code ?? '')
  );
}
