import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder } from '../content/flush.ts';
import { exchange } from './exchange.ts';
import { exists } from './folders.ts';
import type { Holder } from './holder.ts';

/**
 * Publishes a section that is on the disk, whole: in one step where the system has one, else in two renames, between
 * which the next command puts the replaced one back.
 *
 * @param fresh beside the output folder, on the same disk
 * @returns where the section that was replaced lies; `undefined` where there was none
 */
export async function swap(fresh: string, { out, coming }: Holder): Promise<string | undefined> {
  const replaced = await inPlace(fresh, out, coming.replaced);
  await flushFolder(dirname(out));
  await flushFolder(dirname(fresh));
  return replaced;
}

async function inPlace(fresh: string, out: string, aside: string): Promise<string | undefined> {
  if (!(await exists(out))) {
    await rename(fresh, out);
    return undefined;
  }
  if (await exchange(fresh, out)) return fresh;
  await rename(out, aside);
  try {
    await rename(fresh, out);
  } catch (error) {
    await rename(aside, out);
    throw error;
  }
  return aside;
}
