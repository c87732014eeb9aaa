import type { Rule } from '../rules.ts';
import { copiedBodyRules } from './copied-bodies.ts';
import { crossedLinkRules } from './crossed-links.ts';
import { documentTitleRules } from './document-titles.ts';
import { duplicateRules } from './duplicates.ts';
import { leftoverRules } from './leftovers.ts';
import { saysNothingRules } from './says-nothing.ts';
import { titleYearRules } from './title-years.ts';
import { titleRules } from './titles.ts';

/** What was written: twice, under another item's name, or not at all. */
export const contentRules: Rule = (input) => {
  const { disclosure, bodies, examined } = input;
  const { years, site } = disclosure;
  return [
    ...years.flatMap((year) => [
      ...duplicateRules(year, examined.documents),
      ...titleRules(year),
      ...titleYearRules(year.items),
      ...documentTitleRules(year.items),
      ...saysNothingRules(year.items, site),
    ]),
    ...copiedBodyRules(years),
    ...crossedLinkRules(bodies, disclosure),
    ...leftoverRules(input),
  ];
};
