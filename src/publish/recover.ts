import { readFile, rename, rm } from 'node:fs/promises';
import { exists } from './folders.ts';
import type { Holder } from './holder.ts';
import { keep } from './keep.ts';
import { markOf } from './mark.ts';

/** Settles what a killed command has left half done: either it was not published and goes, or what it replaced is kept. */
export async function recover(holder: Holder): Promise<void> {
  const { out, coming } = holder;
  if (!(await exists(coming.folder))) return;
  // Killed between the two renames that stand for one step where the system has none.
  if (!(await exists(out)) && (await exists(coming.replaced))) await rename(coming.replaced, out);
  const mark = await readFile(coming.mark, 'utf8').catch(() => undefined);
  const left = (await exists(coming.replaced)) ? coming.replaced : coming.section;
  if (mark !== undefined && (await exists(left)) && (await markOf(left)) !== mark) await keep(left, holder);
  else await rm(coming.folder, { recursive: true, force: true });
}
