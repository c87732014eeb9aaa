import type { Disclosure } from '../model/types.ts';
import type { Site } from '../schema/site.ts';
import { Cache } from './cache.ts';
import { type EvidenceFile, type Examined, examine } from './documents.ts';

/** Unless site.yaml says otherwise: what a phone on mobile data can still be asked to load. */
const MAX_FILE_MB = 25;

/** The largest evidence file that is published, in bytes. */
export const maxFileBytes = ({ maxFileMB = MAX_FILE_MB }: Site): number => maxFileMB * 1_000_000;

/** Every file that the items of all years name, each once: evidence and the pictures of bodies. */
export function evidenceFiles({ years }: Disclosure): EvidenceFile[] {
  return years.flatMap(({ items }) =>
    items.flatMap(({ year, id, evidence, entry }) => {
      const names = [...evidence.flatMap(({ file }) => file ?? []), ...(entry?.pictures ?? [])];
      return [...new Set(names)].map((file) => ({ year, item: id, file }));
    }),
  );
}

/** Looks into every file of a section, as `examine` does, within its own limit and with what is kept of earlier looks. */
export async function examineSection(root: string, disclosure: Disclosure): Promise<Examined> {
  const maxBytes = maxFileBytes(disclosure.site);
  return examine(root, evidenceFiles(disclosure), { maxBytes, cache: await Cache.open() });
}
