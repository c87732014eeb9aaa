import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'vite';

/** Pagefind's script in the folder of an index. */
export const PAGEFIND_SCRIPT = 'pagefind.js';

/** What of it is written in another way, so that it asks for its files by the `fetch` of its options. */
const CHANGES = [
  ['this.version=pagefind_version;', 'this.version=pagefind_version;this.fetch=opts.fetch;'],
  ['await fetch(queued.input)', 'await this.fetch(queued.input)'],
] as const;

/**
 * Pagefind checks no file that it fetches, and has no place where another could: its script is given one. It also comes
 * with the long names of its source, which are 2 kB of a first search.
 */
export async function rewritePagefindScript(folder: string): Promise<void> {
  const file = join(folder, PAGEFIND_SCRIPT);
  let script = await readFile(file, 'utf8');
  for (const [before, after] of CHANGES) {
    const parts = script.split(before);
    if (parts.length !== 2) throw new Error(`Pagefind ที่ติดตั้งไม่ใช่รุ่นที่รู้จัก: ${before}`);
    script = parts.join(after);
  }
  const { code, errors } = await minify(PAGEFIND_SCRIPT, script, { module: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  await writeFile(file, code);
}
