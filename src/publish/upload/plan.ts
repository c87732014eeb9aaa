import { folderOf } from '../../permanent/redirects.ts';
import { kindOf } from '../../servers/answers.ts';
import { STEPS, stepOf } from '../order.ts';
import type { Stored } from './answers.ts';
import { JOURNAL_FILE, type Journal } from './journal.ts';

/** A file of the section that is to be there. */
export interface Local {
  readonly bytes: number;
  readonly sha256: string;
  /** In hex, as stores tell it. */
  readonly md5: string;
  /** The file of the section that is put there, where it has another name. */
  readonly from?: string;
}

/** What is known of a store before an upload. Files by their paths in the section. */
export interface There {
  readonly stored: ReadonlyMap<string, Stored>;
  /** SHA-256 by the list of files that is there; empty where none is. */
  readonly published: ReadonlyMap<string, string>;
  readonly journal: Journal;
  /** Whether this store tells the MD5 of what it holds; with some kinds of encryption it does not. */
  readonly tellsMd5: boolean;
  /** Whether what is there is sent with the headers that we would put it there with. */
  readonly hasOurHeaders: boolean;
}

/** What an upload has to do. */
export interface Plan {
  /** What is sent, in groups: a group is begun when all of the one before is there. */
  readonly groups: readonly (readonly string[])[];
  /** How many files are there as they should be. */
  readonly same: number;
  /** What earlier uploads have put there, and the section has no more. */
  readonly gone: readonly string[];
  /** What is gone, but was published at an address that this section does not answer. */
  readonly held: readonly string[];
  /** What lies there and was put by somebody else. */
  readonly foreign: readonly string[];
}

/**
 * Compares a section with a store.
 *
 * Within each step of the order in which a section is put in place, what is new goes before what is replaced: nothing
 * leads to a new file yet, while one that is replaced may lead to a new one at once.
 *
 * @param recorded every address that was ever published
 */
export function planOf(local: ReadonlyMap<string, Local>, there: There, recorded: ReadonlySet<string>): Plan {
  const { stored, journal } = there;
  const paths = [...local.keys()].sort();
  const sent = paths.filter((path) => !isSame(path, local.get(path) as Local, there));
  const groups = STEPS.flatMap((step) => {
    const own = sent.filter((path) => stepOf(local.get(path)?.from ?? path) === step);
    return [own.filter((path) => !stored.has(path)), own.filter((path) => stored.has(path))];
  });
  const others = [...stored.keys()].filter((path) => !local.has(path) && path !== JOURNAL_FILE).sort();
  const ours = others.filter((path) => journal.put.has(path) || there.published.has(path));
  // A page that was opened before the upload still asks for its style and script.
  const left = ours.filter((path) => !(journal.before.has(path) && kindOf(path.slice(1)) === 'hashed'));
  const held = left.filter((path) => isHeld(path, local, recorded));
  return {
    groups: groups.filter((group) => group.length > 0),
    same: paths.length - sent.length,
    gone: left.filter((path) => !held.includes(path)),
    held,
    foreign: others.filter((path) => !ours.includes(path)),
  };
}

function isSame(path: string, { bytes, md5, sha256, from }: Local, there: There): boolean {
  const stored = there.stored.get(path);
  if (!stored || !there.hasOurHeaders || stored.bytes !== bytes) return false;
  if (stored.etag === md5) return true;
  // Without sums of its own a store is believed by the list that is there, unless an upload has broken off meanwhile.
  return !there.tellsMd5 && !there.journal.isOpen && there.published.get(from ?? path) === sha256;
}

/** Whether a file stands at a recorded address that nothing else of the section answers, as the page of a redirect would. */
function isHeld(path: string, local: ReadonlyMap<string, Local>, recorded: ReadonlySet<string>): boolean {
  const address = path.replace(/(?<=\/)index\.html$/, '');
  return recorded.has(address) && !local.has(`${folderOf(address)}index.html`);
}
