import { itemKey, itemOfPath } from '../../content/item-file.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Disclosure, DisclosureItem } from '../../model/types.ts';

/** Findings that are mended together: those of one item, or of one other file. */
export interface FindingGroup {
  /** The item they belong to; `undefined` for a file of the whole section. */
  readonly item: DisclosureItem | undefined;
  /** The file as findings name it, where they belong to no item. */
  readonly file: string;
  readonly findings: readonly Diagnostic[];
}

/**
 * All findings by what they are about: files of the whole section first, since they hold for every item, then the items,
 * the newest year first and each year in the order of its frame.
 */
export function groupFindings(
  diagnostics: readonly Diagnostic[],
  { years }: Pick<Disclosure, 'years'>,
): FindingGroup[] {
  const items = new Map(years.flatMap((year) => year.items.map((item) => [itemKey(item), item] as const)));
  const ofItems = Map.groupBy(diagnostics, ({ file }) => {
    const named = itemOfPath(file);
    return named && items.get(itemKey(named));
  });
  const ofFiles = Map.groupBy(ofItems.get(undefined) ?? [], ({ file }) => file);
  return [
    ...[...ofFiles].map(([file, findings]) => ({ item: undefined, file, findings })),
    ...[...items.values()].flatMap((item) => {
      const findings = ofItems.get(item);
      return findings ? [{ item, file: '', findings }] : [];
    }),
  ];
}
