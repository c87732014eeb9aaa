import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Entry, Family } from './entry.ts';
import { BUILD } from './families/build.ts';
import { CONTENT } from './families/content.ts';
import { EIT } from './families/eit.ts';
import { EVIDENCE } from './families/evidence.ts';
import { FRAME } from './families/frame.ts';
import { ITEM } from './families/item.ts';
import { LINK } from './families/link.ts';
import { MEMO } from './families/memo.ts';
import { PERMANENT } from './families/permanent.ts';
import { PRIVACY } from './families/privacy.ts';
import { REACH } from './families/reach.ts';
import { REPORT } from './families/report.ts';
import { SITE } from './families/site.ts';
import { TABLE } from './families/table.ts';

/** The families of kinds, by the first half of their codes, in the order of the guide. */
export const FAMILIES = {
  content: CONTENT,
  site: SITE,
  item: ITEM,
  frame: FRAME,
  evidence: EVIDENCE,
  privacy: PRIVACY,
  table: TABLE,
  link: LINK,
  reach: REACH,
  eit: EIT,
  memo: MEMO,
  report: REPORT,
  permanent: PERMANENT,
  build: BUILD,
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof FAMILIES;

/** Every kind of finding there is. A code that is not here can't be told. */
export const CATALOGUE = {
  ...FAMILIES.content,
  ...FAMILIES.site,
  ...FAMILIES.item,
  ...FAMILIES.frame,
  ...FAMILIES.evidence,
  ...FAMILIES.privacy,
  ...FAMILIES.table,
  ...FAMILIES.link,
  ...FAMILIES.reach,
  ...FAMILIES.eit,
  ...FAMILIES.memo,
  ...FAMILIES.report,
  ...FAMILIES.permanent,
  ...FAMILIES.build,
} as const satisfies Family;

export type Code = keyof typeof CATALOGUE;

/** Where a finding stands. */
export type Where = Pick<Diagnostic, 'file' | 'line' | 'column'>;

/** Every code, family by family. */
export const CODES = Object.keys(CATALOGUE) as Code[];

/** Whether a text is the code of a kind there is. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(CATALOGUE, text);
}

/** What is to be known of a kind of finding. */
export function entryOf(code: Code): Entry {
  return CATALOGUE[code];
}

/** How grave every finding of a kind is. */
export function severityOf(code: Code): Severity {
  return CATALOGUE[code].severity;
}

/** A finding of a kind: how grave it is, its kind knows. */
export function diagnostic(code: Code, { file, line, column }: Where, message: string, hint: string): Diagnostic {
  return { severity: severityOf(code), code, file, line, column, message, hint };
}
