import { MOST_MONTHS, type Month, monthNumber } from '../../model/timeline.ts';
import { thaiDay } from '../../permanent/day.ts';
import { type GitFailure, runGit } from '../../permanent/run-git.ts';
import { fromIso } from '../../thai/date.ts';

/** The content as it was committed last in a month. */
export interface MonthCommit {
  readonly month: Month;
  /** Full hash of the commit. */
  readonly commit: string;
  /** Full hash of the content folder's tree; `undefined` where the commit took the folder away. */
  readonly tree: string | undefined;
}

export interface Commits {
  /** The oldest first; none where nothing of the folder was ever committed. */
  readonly months: readonly MonthCommit[];
  /** Whether all history is there; a shallow clone leaves the past out. */
  readonly isWhole: boolean;
}

/** Seconds; the year 10000, past which a date is none. */
const END_OF_TIME = 253_402_300_800 - 24 * 3600;

/** A git that is older knows some of the questions not; of 2017. */
export const OLDEST_GIT = '2.15';

export type NoCommits = GitFailure | { readonly why: 'old' };

/**
 * The last commit of each month that changed a content folder, from HEAD back along the first parents, so that a branch
 * counts from the day it was merged. Months are those of Thailand. The folder is followed by its path: before it was
 * moved there, it has no past.
 */
export async function monthCommits(folder: string): Promise<Commits | NoCommits> {
  const [shallow, head, listed] = await Promise.all([
    runGit(folder, ['rev-parse', '--is-shallow-repository']),
    runGit(folder, ['rev-parse', '--quiet', '--verify', 'HEAD']),
    runGit(folder, ['rev-list', '--first-parent', '--timestamp', 'HEAD', '--', '.']),
  ]);
  if (!shallow.ok) return shallow;
  const answer = shallow.bytes.toString('utf8').trim();
  if (answer !== 'true' && answer !== 'false') return { why: 'old' };
  const isWhole = answer === 'false';
  // Before the first commit there is none.
  if (!head.ok) return head.why === 'refused' ? { months: [], isWhole } : head;
  if (!listed.ok) return listed;
  const last = lastOfMonths(listed.bytes.toString('utf8'));
  const named = last.map(({ commit }) => `${commit}:./\n`).join('');
  const trees = await runGit(folder, ['cat-file', '--batch-check'], { input: named });
  if (!trees.ok) return trees;
  const hashes = trees.bytes
    .toString('utf8')
    .split('\n')
    .map((line) => /^([0-9a-f]+) tree /.exec(line)?.[1]);
  return { months: last.map((one, i) => ({ ...one, tree: hashes[i] })).toReversed(), isWhole };
}

/** The first of each month of a list with the newest first: `seconds hash`, one a line. */
function lastOfMonths(list: string): { month: Month; commit: string }[] {
  const commits = list
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([seconds, commit]) => (commit ? [{ seconds: Number(seconds), commit }] : []))
    .filter(({ seconds }) => seconds < END_OF_TIME);
  const [newest] = commits;
  if (!newest) return [];
  const months = new Map<number, { month: Month; commit: string }>();
  const first = monthNumber(monthOf(newest.seconds)) - MOST_MONTHS + 1;
  for (const { seconds, commit } of commits) {
    const month = monthOf(seconds);
    const number = monthNumber(month);
    // Made by a clock that was wrong: a commit can't be later than those that build on it.
    if (seconds > newest.seconds || number < first || months.has(number)) continue;
    months.set(number, { month, commit });
  }
  return [...months].sort(([a], [b]) => b - a).map(([, one]) => one);
}

function monthOf(seconds: number): Month {
  const { year, month } = fromIso(thaiDay(seconds));
  return { year, month };
}
