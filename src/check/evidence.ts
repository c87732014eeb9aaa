import { itemKey } from '../content/item-file.ts';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document, FileProblem } from '../evidence/documents.ts';
import { maxFileBytes } from '../evidence/files.ts';
import type { DisclosureItem } from '../model/types.ts';
import { openQuote } from '../tables/records.ts';
import { documentRules } from './documents.ts';
import { problemWords } from './evidence-words.ts';
import { atFile, atLine } from './item-place.ts';
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
    ...withItem(examined.problems, (problem, item) => [problemRule(problem, item, folder, maxFileBytes(site))]),
    ...withItem<Document>(examined.documents.values(), (document, item) => [
      ...documentRules(document, item),
      ...documentPrivacy(document, item, [site.name, site.shortName]),
    ]),
    ...examined.ocr.map(({ year, file, line, reason, message, hint }) =>
      diagnostic(`evidence/ocr-${reason}`, atLine(folder, year, file, line), message, hint),
    ),
  ];
};

/** A file that can't be published; of a table from which row on, where that is known. */
function problemRule(found: FileProblem, item: DisclosureItem, folder: string, maxBytes: number): Diagnostic {
  const { year, file, problem } = found;
  if ('row' in problem && problem.row !== undefined) {
    const { code, row, message, hint } = openQuote(problem.row);
    return diagnostic(code, atLine(folder, year, file, row), message, hint);
  }
  const { message, hint } = problemWords(found, maxBytes);
  return diagnostic(`evidence/${problem.reason}`, atFile(item, file), message, hint);
}
