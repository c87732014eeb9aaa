import type { PrivacyKind } from '../../schema/privacy.ts';
import { homeAddresses } from './address.ts';
import { bankAccounts } from './bank-account.ts';
import { citizenIds } from './citizen-id.ts';
import { privateEmails } from './email.ts';
import { ENDS, Ends, type PrivacyFinding } from './finding.ts';
import { type Found, Mask } from './mask.ts';
import type { Run } from './numbers.ts';
import { privatePhones } from './phone.ts';
import { readingOf } from './reading.ts';
import { isAmong } from './spans.ts';

/** Anything to look for has a digit or the sign of an e-mail address. */
const MAY_HAVE_FINDINGS = /[0-9๐-๙\uff10-\uff19@]/;

/**
 * Personal data in a text, in the order it stands there: citizens' numbers, people's bank accounts, telephone numbers,
 * e-mail and home addresses. Reads Thai and Arabic digits, and what OCR and PDF readers do to a text; takes time in
 * proportion to its length.
 */
export function scanText(text: string): PrivacyFinding[] {
  if (!MAY_HAVE_FINDINGS.test(text)) return [];
  const reading = readingOf(text);
  let found = of('citizen-id', citizenIds(reading));
  // what is one kind already is no other
  const add = (kind: PrivacyKind, spans: readonly Run[]) => {
    const others = of(kind, spans).filter((span) => !isAmong(span, found));
    found = [...found, ...others].sort((one, two) => one.from - two.from);
  };
  add('phone', privatePhones(reading));
  add('bank-account', bankAccounts(reading, found));
  add('email', privateEmails(reading));
  add('address', homeAddresses(reading));
  const mask = new Mask(reading, found);
  return found.map(({ kind, from, to }) => ({
    kind,
    offset: from,
    length: to - from,
    masked: mask.value({ from, to }),
    context: mask.context({ from, to }),
    [ENDS]: new Ends(reading.folded.slice(from, to)),
  }));
}

function of(kind: PrivacyKind, spans: readonly Run[]): Found[] {
  return spans.map((span) => ({ kind, ...span }));
}
