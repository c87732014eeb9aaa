import { join } from 'node:path';
import { MANIFEST_FILE, type Manifest } from '../permanent/manifest.ts';
import { listedIn } from '../permanent/verify/verify.ts';

/** The list of files of a section; `undefined` for a folder that is none. */
export async function listOf(section: string): Promise<Manifest | undefined> {
  return (await listedIn(join(section, MANIFEST_FILE)))?.manifest;
}

/**
 * Documents of an earlier section that have been taken out of a later one on purpose: their addresses lead on there,
 * to a page in their place. What the later one merely does not have yet, or no more, is not among them.
 */
export function withdrawn(earlier: Manifest, later: Manifest): string[] {
  return [...earlier.files.keys()]
    .filter((path) => !path.endsWith('.html') && !later.files.has(path) && later.files.has(`${path}/index.html`))
    .sort();
}
