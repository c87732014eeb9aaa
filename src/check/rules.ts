import type { AtSite, Body, Content } from '../content/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataTables } from '../evidence/data-tables.ts';
import type { Examined } from '../evidence/documents.ts';
import type { Disclosure } from '../model/types.ts';
import type { CalendarDate } from '../thai/date.ts';
import { contentRules } from './content/rules.ts';
import { eitRules } from './eit.ts';
import { evidenceRules } from './evidence.ts';
import { frameRules } from './frame.ts';
import { frameworkRules } from './framework/rules.ts';
import { itemFigureRules } from './item-figures.ts';
import { linkRules } from './links.ts';
import { markdownTotals } from './markdown-totals.ts';
import { memoRules } from './memo.ts';
import { contentPrivacy } from './privacy.ts';
import { addressRules } from './reach/address-rules.ts';
import { channelRules } from './reach/channel-rules.ts';
import { lookAlikeRules, shownAddressRules } from './reach/deceiving-rules.ts';
import { frontPageRule } from './reach/front-page.ts';
import { externalLinkRules } from './reach/link-rules.ts';
import { mainSiteEitRules } from './reach/main-site-eit.ts';
import { mainSiteRules } from './reach/main-site-rules.ts';
import { publishedRules } from './reach/published-rules.ts';
import type { Reach } from './reach/reach.ts';
import { yearlyRules } from './yearly.ts';

/** All that a rule may look at: a section that could be read, joined into years. */
export interface RuleInput {
  /** What is sound of the files, with the places of their fields. */
  readonly content: Content;
  readonly disclosure: Disclosure;
  /** Where a value of site.yaml stands. */
  readonly atSite: AtSite;
  readonly bodies: readonly Body[];
  /** What is in the evidence files. */
  readonly examined: Examined;
  /** The CSV files that bodies show as tables. */
  readonly tables: DataTables;
  /** What reading has found already: a rule does not tell it again. */
  readonly found: readonly Diagnostic[];
  /** Name of the content folder, as diagnostics spell it. */
  readonly folder: string;
  /** What a look over the network gave; `undefined` where none was asked for. */
  readonly reach?: Reach | undefined;
  /** The day of the check, in Thailand. */
  readonly today: CalendarDate;
}

/** A family of rules. Pure: what it looks at has been read. */
export type Rule = (input: RuleInput) => readonly Diagnostic[];

/** Every family. To add one, write a `Rule` in a file of its own and name it here. */
export const RULES: readonly Rule[] = [
  frameworkRules,
  frameRules,
  eitRules,
  memoRules,
  yearlyRules,
  markdownTotals,
  itemFigureRules,
  linkRules,
  addressRules,
  lookAlikeRules,
  shownAddressRules,
  frontPageRule,
  externalLinkRules,
  mainSiteRules,
  mainSiteEitRules,
  publishedRules,
  channelRules,
  contentPrivacy,
  evidenceRules,
  contentRules,
];
