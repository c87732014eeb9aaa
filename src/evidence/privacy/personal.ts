import type { Run } from './numbers.ts';
import { isBroken, type Reading } from './reading.ts';
import { later } from './spans.ts';

/**
 * Whether words near a telephone number or an e-mail address say that it is a private person's: a name, what private
 * people are called in official papers, or the head of a table of people; and no nearer word that it is for everyone.
 */
export function isPrivate(reading: Reading, { from, to }: Run): boolean {
  const { cues } = reading;
  const owner = later(cues.before('person', from, 90), cues.before('role', from, 90));
  const open = cues.before('public', from, 60);
  if (owner) return !(open && open.from >= owner.to) && !isOthers(reading, owner, from);
  if (open) return false;
  const behind = cues.after('person', to, 15) ?? cues.after('role', to, 3);
  if (behind && !isBroken(reading, to, behind.from)) return true;
  return isInTableOfPeople(reading, from);
}

/** A firm or an office that stands on a later line than the person is whose number it is. */
function isOthers(reading: Reading, owner: Run, place: number): boolean {
  const other = reading.cues.before('organisation', place, place - owner.to);
  return other !== undefined && isBroken(reading, owner.to, other.from);
}

/** Under a head of a column of names, in a line that begins with no organisation. */
export function isInTableOfPeople(reading: Reading, place: number): boolean {
  const { cues } = reading;
  if (!cues.before('names', place, 1500)) return false;
  return !cues.before('organisation', place, lineBefore(reading, place));
}

/** How many characters of its line stand before a place, up to 200. */
function lineBefore({ folded }: Reading, place: number): number {
  const lead = folded.slice(Math.max(0, place - 200), place);
  return lead.length - 1 - lead.lastIndexOf('\n');
}
