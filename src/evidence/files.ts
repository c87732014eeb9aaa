import type { Disclosure } from '../model/types.ts';
import type { EvidenceFile } from './documents.ts';

/** Every file that the items of all years name, each once: evidence and the pictures of bodies. */
export function evidenceFiles({ years }: Disclosure): EvidenceFile[] {
  return years.flatMap(({ items }) =>
    items.flatMap(({ year, id, evidence, entry }) => {
      const names = [...evidence.flatMap(({ file }) => file ?? []), ...(entry?.pictures ?? [])];
      return [...new Set(names)].map((file) => ({ year, item: id, file }));
    }),
  );
}
