import { chmod, mkdir, rm, stat } from 'node:fs/promises';
import { flushFolder } from '../content/flush.ts';
import { writeWhole } from '../content/write-whole.ts';
import { flushSection } from './flush-section.ts';
import { withHolder } from './holder.ts';
import { keep } from './keep.ts';
import { withdrawn } from './lists.ts';
import { markOf } from './mark.ts';
import { move } from './move.ts';
import { swap } from './swap.ts';

/** What came of a publication. */
export interface Put {
  /** Documents that are published no more, and lie in the section that is kept. */
  readonly withdrawn: readonly string[];
}

/**
 * Publishes a finished section: brings it beside the output folder, puts it on the disk, lets the two change places,
 * and keeps the one before. Killed at any point it has published all of it or nothing.
 *
 * @param fresh is moved away
 * @param out a folder, or nothing yet; no link
 * @param isKept whether the section that is replaced is kept for going back to it
 */
export function put(fresh: string, out: string, { isKept }: { readonly isKept: boolean }): Promise<Put> {
  return withHolder(out, async (holder) => {
    const { coming } = holder;
    await mkdir(coming.folder);
    await move(fresh, coming.section);
    // A group that may write, as an administrator has set it, may go on.
    const there = await stat(out).catch(() => undefined);
    if (there) await chmod(coming.section, (there.mode | 0o755) & 0o7777);
    await flushSection(coming.section);
    if (isKept) await writeWhole(coming.mark, await markOf(coming.section));
    else await flushFolder(coming.folder);
    await flushFolder(holder.folder);
    const replaced = await swap(coming.section, holder);
    if (replaced && isKept) {
      const { before, now } = await keep(replaced, holder);
      return { withdrawn: before && now ? withdrawn(before, now) : [] };
    }
    await rm(coming.folder, { recursive: true, force: true });
    return { withdrawn: [] };
  });
}
