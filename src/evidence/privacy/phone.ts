import type { Run } from './numbers.ts';
import { isPrivate } from './personal.ts';
import type { Reading } from './reading.ts';
import { later } from './spans.ts';

const GAP = '[ .()\\u200b-]{0,3}';
/** A line may end behind a dash. */
const LINE = '(?:-\\s{1,2})?';

/**
 * Ten digits that begin with 06, 08 or 09, or +66 and nine (ประกาศ กสทช. เรื่อง แผนเลขหมายโทรคมนาคม: mobile numbers). What
 * begins with 02, 03, 04, 05 or 07 is a line in a building.
 */
const MOBILE = new RegExp(`(?<![\\d+]|\\d-)(?:\\+?66${GAP}0?|0)${GAP}[689](?:${GAP}${LINE}\\d){8}(?!-?\\d)`, 'g');
const LINE_AT_HOME = new RegExp(`(?<![\\d+]|\\d-)0${GAP}[2-57](?:${GAP}\\d){7}(?!-?\\d)`, 'g');

/** Mobile numbers beside words of private people, and lines that are said to be at home. Those of offices are not. */
export function privatePhones(reading: Reading): Run[] {
  const { folded, cues } = reading;
  const mobiles = spans(folded, MOBILE).filter(
    (span) => isGrouped(reading, span) && isPrivate(reading, span) && !isOther(reading, span),
  );
  const atHome = spans(folded, LINE_AT_HOME).filter(({ from }) => {
    const said = cues.before('telephone', from, 12);
    return said !== undefined && /(?:เบอร์|โทรศัพท์)(?:ที่)?บ้าน/.test(folded.slice(said.from, from));
  });
  return [...mobiles, ...atHome].sort((a, b) => a.from - b.from);
}

function spans(folded: string, pattern: RegExp): Run[] {
  return Array.from(folded.matchAll(pattern), ({ 0: all, index }) => ({ from: index, to: index + all.length }));
}

/** In a few groups, or a digit a box behind โทร; a row of small numbers is in many. */
function isGrouped({ folded, cues }: Reading, { from, to }: Run): boolean {
  const groups = folded.slice(from, to).split(/\D+/).filter(Boolean);
  return (
    groups.length <= 5 ||
    (groups.every(({ length }) => length === 1) && cues.before('telephone', from, 25) !== undefined)
  );
}

/** พร้อมเพย์ 08x…: an account, and found as one; or a meter's number. */
function isOther({ cues }: Reading, { from }: Run): boolean {
  const other = later(cues.before('account', from, 25), cues.before('other-number', from, 10));
  return other !== undefined && !cues.before('telephone', from, from - other.to);
}
