import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Entry, Family } from './entry.ts';
import { CONTENT } from './families/content.ts';
import { EIT } from './families/eit.ts';
import { EVIDENCE } from './families/evidence.ts';
import { FRAME } from './families/frame.ts';
import { FRAMEWORK } from './families/framework.ts';
import { ITEM } from './families/item.ts';
import { LINK } from './families/link.ts';
import { MEMO } from './families/memo.ts';
import { PERMANENT } from './families/permanent.ts';
import { PRIVACY } from './families/privacy.ts';
import { REACH } from './families/reach.ts';
import { SITE } from './families/site.ts';
import { TABLE } from './families/table.ts';

/** Every kind of finding there is. A code that is not here can't be told. */
export const CATALOGUE = {
  ...CONTENT,
  ...SITE,
  ...ITEM,
  ...FRAMEWORK,
  ...FRAME,
  ...EVIDENCE,
  ...PRIVACY,
  ...TABLE,
  ...LINK,
  ...REACH,
  ...EIT,
  ...MEMO,
  ...PERMANENT,
} as const satisfies Family;

export type Code = keyof typeof CATALOGUE;

/** Where a finding stands. */
export type Where = Pick<Diagnostic, 'file' | 'line' | 'column'>;

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
