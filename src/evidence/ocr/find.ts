import { basename, join, posix } from 'node:path';
import type { ItemEntry } from '../../content/types.ts';
import { paths } from '../../model/urls.ts';
import type { Documents } from '../documents.ts';
import { DRAWN_KINDS, kindOfName } from '../kinds.ts';
import type { ScannedDocument } from './plan.ts';

export interface Found {
  /** In the order of the items, those without such pages left out. */
  readonly documents: readonly ScannedDocument[];
  /** Names of files that can't be looked into; what is wrong with them is for the check to tell. */
  readonly unreadable: readonly string[];
}

/**
 * The documents that items name as evidence and that have pages without text of their own.
 *
 * @param root the content folder
 * @param known what is known of the files that can be published
 */
export function findScans(
  root: string,
  items: readonly Pick<ItemEntry, 'year' | 'evidence'>[],
  known: Documents,
): Found {
  const documents = new Map<string, ScannedDocument>();
  const unreadable = new Set<string>();
  for (const { year, evidence = [] } of items) {
    for (const { file } of evidence) {
      const kind = file && kindOfName(file);
      if (!kind || !DRAWN_KINDS.includes(kind)) continue;
      const name = posix.join(basename(root), 'oit', String(year), file);
      const facts = known.get(paths.evidence(year, file))?.facts;
      if (!facts) {
        unreadable.add(name);
        continue;
      }
      const pages = facts.pages.flatMap(({ source }, i) => (source === 'none' ? [i + 1] : []));
      if (pages.length === 0) continue;
      documents.set(name, { name, path: join(root, 'oit', String(year), file), sha256: facts.sha256, pages });
    }
  }
  return { documents: [...documents.values()], unreadable: [...unreadable] };
}
