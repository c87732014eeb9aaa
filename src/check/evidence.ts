import { posix } from 'node:path';
import { itemKey } from '../content/item-file.ts';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../evidence/documents.ts';
import { maxFileBytes } from '../evidence/files.ts';
import type { DisclosureItem } from '../model/types.ts';
import { documentRules } from './documents.ts';
import { problemWords } from './evidence-words.ts';
import { atFile } from './item-place.ts';
import { documentPrivacy, itemPrivacy } from './privacy.ts';
import type { Rule } from './rules.ts';
import { tableRules } from './tables.ts';

/** Everything about the evidence of all items: its files, what is in them, and what they prove. */
export const evidenceRules: Rule = ({ disclosure: { years, site }, examined, tables, folder }) => {
  const items = new Map(years.flatMap((year) => year.items.map((item) => [itemKey(item), item] as const)));
  const withItem = <T extends { year: number; item: string }>(
    all: Iterable<T>,
    rule: (one: T, item: DisclosureItem) => Diagnostic[],
  ) =>
    [...all].flatMap((one) => {
      const item = items.get(itemKey({ year: one.year, id: one.item }));
      return item?.entry ? rule(one, item) : [];
    });
  return [
    ...[...items.values()].flatMap((item) =>
      item.entry ? [...itemPrivacy(item), ...tableRules(item, tables, folder)] : [],
    ),
    ...withItem(examined.problems, (problem, item) => {
      const { message, hint } = problemWords(problem, maxFileBytes(site));
      return [diagnostic(`evidence/${problem.problem.reason}`, atFile(item, problem.file), message, hint)];
    }),
    ...withItem<Document>(examined.documents.values(), (document, item) => [
      ...documentRules(document, item),
      ...documentPrivacy(document, item, [site.name, site.shortName]),
    ]),
    ...examined.ocr.map(({ year, file, line, reason, message, hint }) => {
      const where = { file: posix.join(folder, 'oit', String(year), file), line, column: 1 };
      return diagnostic(`evidence/ocr-${reason}`, where, message, hint);
    }),
  ];
};
