import type { Rule } from '../rules.ts';
import { countRules } from './manuals.ts';
import { nilRules } from './nil.ts';
import { pageClaimRules } from './page-claims.ts';
import { unprovenRule, withoutEvidenceRule } from './proof.ts';
import { refusedDocuments } from './refused.ts';
import { statusWordRules } from './status-words.ts';
import { timeRules } from './time.ts';

/** What the frame asks of each item, against what it shows. */
export const frameworkRules: Rule = (input) => {
  const { disclosure, today } = input;
  const isRefused = refusedDocuments(input);
  return disclosure.years.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (!item.entry) return [];
      const own = [...nilRules(item, input), ...countRules(item, isRefused)];
      return [
        ...own,
        // What an item lacks by its own rule says more than that it has no document.
        ...(own.length > 0 ? [] : withoutEvidenceRule(item)),
        ...unprovenRule(item, isRefused),
        ...timeRules(item, today),
        ...statusWordRules(item, today),
        ...pageClaimRules(item, disclosure.site),
      ];
    }),
  );
};
