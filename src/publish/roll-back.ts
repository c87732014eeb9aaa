import { mkdir, rm } from 'node:fs/promises';
import { writeWhole } from '../content/write-whole.ts';
import { differing, type Manifest } from '../permanent/manifest.ts';
import { type Verdict, verifyCopy } from '../permanent/verify/verify.ts';
import { exists } from './folders.ts';
import { type Holder, withHolder } from './holder.ts';
import { keep } from './keep.ts';
import { listOf, withdrawn } from './lists.ts';
import { markOf } from './mark.ts';
import { swap } from './swap.ts';

/** What going back means, whether it was done or only looked at. */
export type RolledBack =
  /** No section is kept. */
  | { readonly state: 'none' }
  /** What is kept is not what was published: files are missing or others. */
  | { readonly state: 'damaged'; readonly verdict: Verdict; readonly kept: string }
  /** It would publish documents again that have been taken out on purpose. */
  | { readonly state: 'withdrawn'; readonly documents: readonly string[] }
  | {
      readonly state: 'sound';
      /** The section that is gone back to. */
      readonly manifest: Manifest;
      /** Paths that are not the same as in the one it replaces; `undefined` where that one has no list. */
      readonly differing: readonly string[] | undefined;
    };

export interface RollBackOptions {
  /** Nothing is changed. */
  readonly isDry: boolean;
  /** Documents that were taken out may be published again. */
  readonly withWithdrawn: boolean;
}

/**
 * The section that was published before takes the place of the one that is published now, which is kept in turn: the
 * second time it goes forward again. Nothing is changed where it is not whole by its own list.
 */
export function rollBack(out: string, { isDry, withWithdrawn }: RollBackOptions): Promise<RolledBack> {
  return withHolder(out, async (holder) => {
    const { kept } = holder;
    if (!(await exists(kept))) return { state: 'none' };
    const verdict = await verifyCopy(kept, {}, () => {});
    const { manifest } = verdict;
    if (!verdict.ok || !manifest) return { state: 'damaged', verdict, kept };
    const now = await listOf(out);
    const documents = now && !withWithdrawn ? withdrawn(manifest, now) : [];
    if (documents.length > 0) return { state: 'withdrawn', documents };
    if (!isDry) await changePlaces(holder);
    return { state: 'sound', manifest, differing: now && differing(manifest, now) };
  });
}

async function changePlaces(holder: Holder): Promise<void> {
  const { kept, coming } = holder;
  // For where it takes two renames: what the first has put aside is told by this from what has taken its place.
  await mkdir(coming.folder);
  await writeWhole(coming.mark, await markOf(kept));
  const replaced = await swap(kept, holder);
  if (replaced === coming.replaced) await keep(replaced, holder);
  else await rm(coming.folder, { recursive: true, force: true });
}

/**
 * Removes the section that is kept.
 *
 * @returns whether there was one
 */
export function forgetKept(out: string, { isDry }: Pick<RollBackOptions, 'isDry'>): Promise<boolean> {
  return withHolder(out, async ({ kept }) => {
    const isThere = await exists(kept);
    if (isThere && !isDry) await rm(kept, { recursive: true, force: true });
    return isThere;
  });
}
