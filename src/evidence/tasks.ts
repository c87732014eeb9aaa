import { readFile } from 'node:fs/promises';
import { illustrate as draw, type Illustration } from './illustrate.ts';
import { type Inspection, inspect as look } from './inspect.ts';
import type { Kind } from './kinds.ts';
import type { Size } from './pictures/plan.ts';

/*
 * What is done in threads of their own (see threads.ts). Files are read here, so that their bytes need not be sent.
 */

/** Looks into one file. */
export async function inspect({ path, name }: { path: string; name: string }): Promise<Inspection> {
  return look(await readFile(path), name);
}

/** Draws one file. */
export async function illustrate(file: { path: string; kind: Kind; size: Size | undefined }): Promise<Illustration> {
  return draw(await readFile(file.path), file.kind, file.size);
}
