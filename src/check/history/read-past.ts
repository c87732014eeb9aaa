import { fileURLToPath } from 'node:url';
import { Cache } from '../../evidence/cache.ts';
import { programVersion } from '../../evidence/program-version.ts';
import type { Month, Snapshot } from '../../model/timeline.ts';
import type { GitFailure } from '../../permanent/run-git.ts';
import { monthCommits, type NoCommits } from './commits.ts';
import { figuresOfDisk, type TreeFault, type TreeFigures, treeFiguresSchema } from './snapshot.ts';
import { diskOfTree } from './tree.ts';

/** What git knows of a content folder's past. */
export interface Past {
  readonly ok: true;
  /** One for each month with a commit, the oldest first. */
  readonly snapshots: readonly Snapshot[];
  /** The current fiscal year in พ.ศ. of the last content that can be read. */
  readonly current: number | undefined;
  /** Months whose content can't be read, and why. */
  readonly faults: readonly { readonly month: Month; readonly fault: TreeFault }[];
  /** Whether all history is there; a shallow clone leaves the past out. */
  readonly isWhole: boolean;
}

/** Why there is no past to be read. */
export type NoPast = { readonly ok: false } & (NoCommits | { readonly why: 'not-committed' });

/**
 * How far every year had come at the end of each month, from what is committed, up to HEAD; what lies uncommitted in the
 * folder is not looked at. Each state of the folder is read once by this version of the program, and then kept. Never
 * throws for what a repository holds.
 */
export async function readPast(folder: string, open = openCache): Promise<Past | NoPast> {
  const commits = await monthCommits(folder);
  if ('why' in commits) return { ok: false, ...commits };
  if (commits.months.length === 0) return { ok: false, why: 'not-committed' };
  const cache = await open();
  const snapshots: Snapshot[] = [];
  const faults: { month: Month; fault: TreeFault }[] = [];
  let current: number | undefined;
  for (const { month, tree } of commits.months) {
    // Where the folder was taken away there is no year, and nothing to be read either.
    const read = tree === undefined ? EMPTY : await figuresOfTree(folder, tree, cache);
    if ('why' in read) return { ok: false, ...read };
    if ('fault' in read) faults.push({ month, fault: read.fault });
    else current = read.current ?? current;
    snapshots.push({ month, years: 'years' in read ? new Map(read.years) : undefined });
  }
  return { ok: true, snapshots, current, faults, isWhole: commits.isWhole };
}

const EMPTY = { current: undefined, years: [] };

async function figuresOfTree(folder: string, tree: string, cache: Cache): Promise<TreeFigures | GitFailure> {
  const name = `${tree}.json`;
  const kept = treeFiguresSchema.safeParse(await cache.read(name));
  if (kept.success) return kept.data;
  const found = await diskOfTree(folder, tree);
  if (!found.ok && found.why !== 'too-large') return found;
  const read: TreeFigures = found.ok ? await figuresOfDisk(folder, found.disk) : { fault: TOO_LARGE };
  await cache.write(name, JSON.stringify(read));
  return read;
}

const TOO_LARGE: TreeFault = { place: '', message: 'ข้อความในโฟลเดอร์นี้รวมกันใหญ่เกินกว่าที่จะอ่านได้' };

/** Kept by the version of all that the figures follow from, which does not change under a process. */
function openCache(): Promise<Cache> {
  version ??= programVersion(ROOMS, FILES);
  return Cache.open(ROOT, version);
}

let version: string | undefined;

const at = (path: string) => new URL(path, import.meta.url);
const ROOT = fileURLToPath(at('../../../.oit/cache/history'));
const ROOMS = [
  './',
  ...['thai', 'framework', 'schema', 'diagnostics', 'content', 'model'].map((room) => `../../${room}/`),
].map(at);
const FILES = [at('../../../package-lock.json')];
