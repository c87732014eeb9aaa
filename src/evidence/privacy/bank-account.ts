import { type Run, type Window, windowFrom, windowGrouped } from './numbers.ts';
import { isBroken, type Reading } from './reading.ts';
import { isAmong, later } from './spans.ts';

/** xxx-x-xxxxx-x, as passbooks have it. */
const OFFICIAL = [3, 1, 5, 1] as const;
/** Digits of an account: ten at most banks, twelve at ธ.ก.ส. and ออมสิน, up to fifteen elsewhere. */
const LENGTHS = [10, 11, 12, 13, 14, 15] as const;

/**
 * Accounts of people: ten digits grouped xxx-x-xxxxx-x, or 10 to 15 beside words that name an account. The account of an
 * agency or a firm is no personal data (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 6: natural persons only), and an
 * agency's is there to be paid into; it is not found. One whose owner isn't named is.
 *
 * @param taken numbers that are something else already, in order
 */
export function bankAccounts(reading: Reading, taken: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const [first, run] of reading.numbers.runs.entries()) {
    if (run.from < (found.at(-1)?.to ?? 0)) continue;
    const account = accountAt(reading, first, run);
    if (account && !isAmong(account, taken) && !isOfOrganisation(reading, account)) {
      found.push({ from: account.from, to: account.to });
    }
  }
  return found;
}

/** The account's number that begins at a run of digits. */
function accountAt(reading: Reading, first: number, run: Run): Window | undefined {
  const { numbers, cues } = reading;
  const official = windowGrouped(numbers, first, OFFICIAL);
  if (official?.gaps.every((gap) => gap === 'dash')) {
    return isWhole(reading, official) && !hasOtherLabel(reading, run.from) ? official : undefined;
  }
  const account = cues.before('account', run.from, 60);
  const said = later(account, cues.before('bank', run.from, 60));
  if (!said || hasOtherLabel(reading, run.from) || isTelephone(reading, run.from, said)) return undefined;
  const isOne = (window: Window) =>
    window === official || window.runs.length === 1 || (account && window.gaps.every((gap) => gap === 'dash'));
  return [official, ...LENGTHS.map((length) => windowFrom(numbers, first, length))].find(
    (window) => window && isOne(window) && isWhole(reading, window),
  );
}

/** Not a part of a longer number, of a code or a decimal. */
function isWhole({ folded }: Reading, { from, to, before, after }: Window): boolean {
  if (before === 'dash' || after === 'dash') return false;
  return !/[A-Za-z.,/]/.test(folded.charAt(from - 1)) && !/^[.,/]\d/.test(folded.slice(to, to + 2));
}

/** The nearest word says that the number is of another sort. */
function hasOtherLabel({ cues }: Reading, from: number): boolean {
  const other = cues.before('other-number', from, 25);
  const own = later(cues.before('account', from, 60), cues.before('bank', from, 60));
  return other !== undefined && !(own && own.from >= other.to);
}

function isTelephone({ cues }: Reading, from: number, said: Run): boolean {
  return cues.before('telephone', from, Math.min(25, Math.max(0, from - said.to))) !== undefined;
}

/** An organisation is named as the owner, and no person nearer. */
function isOfOrganisation(reading: Reading, { from, to }: Run): boolean {
  const { cues } = reading;
  const person = later(cues.before('person', from, 120), cues.before('role', from, 120));
  const open = cues.before('public-account', from, 120);
  if (open && !(person && person.from >= open.from)) return true;
  if (person) return false;
  const behind = cues.after('public-account', to, 60);
  const next = cues.after('person', to, 60);
  if (behind && !(next && next.from < behind.from)) return true;
  if (next && !isBroken(reading, to, next.from)) return false;
  if (cues.before('organisation', from, 80)) return true;
  const of = cues.after('organisation', to, 20);
  return of !== undefined && !isBroken(reading, to, of.from);
}
