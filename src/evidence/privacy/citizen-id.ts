import { grouping, type Run, type Window, windowFrom } from './numbers.ts';
import { isBroken, type Reading } from './reading.ts';
import { isAmong } from './spans.ts';

const WEIGHTS = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2] as const;
const OFFICIAL = '1-4-5-2-1';

/**
 * Whether thirteen Arabic digits are the number of a natural person.
 *
 * Sources: พ.ร.บ.การทะเบียนราษฎร พ.ศ. 2534 มาตรา 16 (one number a person); the meaning of each digit by กรมการปกครอง, as
 * given in the data standard datastandard.m-society.go.th/datatable/index/1: the first is the sort of person, 1 to 8, the
 * last a check digit. Its rule as in stdnum (`th/idnr`; python-stdnum `th.pin`): weights 13 to 2 from the left, then
 * (11 − sum mod 11) mod 10. With 0 begin the numbers of juristic persons and agencies (`th/moa`), with 9 none.
 */
export function isCitizenId(digits: string): boolean {
  if (!/^[1-8]\d{12}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0);
  return Number(digits.charAt(12)) === (11 - (sum % 11)) % 10;
}

/**
 * Citizens' numbers: thirteen digits side by side, in the official grouping with whatever stands between the groups, or
 * grouped otherwise where words nearby say what the number is. A number that fails the check digit is never one.
 */
export function citizenIds(reading: Reading): Run[] {
  const { folded, numbers } = reading;
  const found: Run[] = [];
  const taken = new Set<Run>();
  const take = (window: Window) => {
    for (const run of window.runs) taken.add(run);
    found.push({ from: window.from, to: window.to });
  };
  const windows = numbers.runs.flatMap((_, first) => {
    const window = windowFrom(numbers, first, 13);
    return window && isCitizenId(digitsOf(folded, window)) && isWhole(reading, window) ? [window] : [];
  });
  const isFree = (window: Window) => window.runs.every((run) => !taken.has(run));
  // a row's number before the groups must not be taken for a part of them
  for (const window of windows) if (isFree(window) && isPlain(reading, window)) take(window);
  for (const window of windows) if (isFree(window) && isSaidToBe(reading, window)) take(window);
  return found.sort((a, b) => a.from - b.from);
}

function digitsOf(folded: string, { runs }: Window): string {
  return runs.map(({ from, to }) => folded.slice(from, to)).join('');
}

/** Not a part of a longer number, of a word, a decimal or an address of the web. */
function isWhole(reading: Reading, window: Window): boolean {
  const { folded } = reading;
  const { from, to } = window;
  const lead = folded.slice(Math.max(0, from - 16), from);
  const rest = folded.slice(to, to + 3);
  const isNamed = /(?:^|[^A-Za-z])(?:[pc]?id|no)-?$/i.test(lead);
  if (/(?:[0-9A-Za-z]-|[A-Za-z])$/.test(lead) && !isNamed) return false;
  if (/^-[0-9A-Za-z]/.test(rest)) return false;
  if (/^[A-Za-z]/.test(rest)) return false;
  if (/(?:^|\D)0\.$/.test(lead)) return false;
  // 1.1101… at a line's beginning is numbered, 1101….0 comes out of spreadsheets; all others are decimals
  const isDecimal = (/\d\.$/.test(lead) && !/(?:^|[\r\n\t])\s?\d{1,3}\.$/.test(lead)) || /^\.(?:\d?[1-9])/.test(rest);
  if (isDecimal && !isPersonal(reading, from)) return false;
  if (window.before === 'nothing' || window.after === 'nothing') return false;
  return !isAmong(window, reading.links) || /(?:^|[^a-z])(?:[pc]id|idcard|id_card|citizen_?(?:id)?)=$/i.test(lead);
}

/** Its form alone says so: nothing between the digits, or the official grouping. */
function isPlain(reading: Reading, window: Window): boolean {
  const { cues } = reading;
  const { from } = window;
  if (window.gaps.every((gap) => gap === 'nothing')) {
    const thing = cues.before('thing', from, 12);
    return !thing || cues.before('id', from, from - thing.from) !== undefined;
  }
  if (grouping(window) !== OFFICIAL) return false;
  const breaks = window.gaps.filter((gap) => gap === 'line' || gap === 'cell').length;
  return breaks <= 1 || isSaidToBe(reading, window);
}

/** Words say that it is one, and it does not run on as it began. */
function isSaidToBe(reading: Reading, window: Window): boolean {
  const { from, to } = window;
  const inside = new Set(window.gaps);
  // a digit a cell, as in forms
  if (inside.has('cell') && !/^(?:1(?:-1)*|1-4-5-2-1)$/.test(grouping(window))) return false;
  if ((window.before && inside.has(window.before)) || (window.after && inside.has(window.after))) return false;
  const { cues } = reading;
  const said = cues.after('id', to, 30);
  return isPersonal(reading, from) || (said !== undefined && !isBroken(reading, to, said.from));
}

function isPersonal({ cues }: Reading, from: number): boolean {
  return cues.before('id', from, 80) !== undefined || cues.before('person', from, 60) !== undefined;
}
