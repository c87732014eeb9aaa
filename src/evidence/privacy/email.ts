import type { Run } from './numbers.ts';
import { isPrivate } from './personal.ts';
import type { Reading } from './reading.ts';

/** Scanned text may have a space around the sign and before the last parts. */
const ADDRESS =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}| ?\. ?(?:com|net|org|co|in|th|me)(?![A-Za-z0-9])){1,5}/g;
const OF_THE_STATE = /\.(?:go|mi|ac)\.th$/i;
/** Names of tasks, not of people. */
const TASK =
  /^(?:admin|administrator|webmaster|info|contact|saraban|sales|office|support|service|account|accounting|finance|hr|pr|help|mail|noreply|no-reply|marketing|tambon|sao|obt|municipality)(?![a-z])/i;

/** E-mail addresses beside words of private people. Those of the state, and of a task, are for everyone. */
export function privateEmails(reading: Reading): Run[] {
  return Array.from(reading.folded.matchAll(ADDRESS), ({ 0: all, index }) => ({ all, from: index }))
    .map(({ all, from }) => ({ address: all.replace(/[.-]+$/, ''), from }))
    .filter(({ address }) => !OF_THE_STATE.test(address.replaceAll(' ', '')) && !TASK.test(address))
    .map(({ address, from }) => ({ from, to: from + address.length }))
    .filter((span) => isPrivate(reading, span));
}
