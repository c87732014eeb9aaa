import { putAside, readTextFile, writeTextFile } from './beside.ts';
import type { Job } from './plan.ts';

/**
 * Writes the text file of a document whose pages have all been tried. What an officer has corrected is never lost: pages
 * that the file has by now stay as they are, and a file that must give way is put aside.
 *
 * @param read texts by page
 * @returns `undefined` where there is nothing to write
 */
export async function finishDocument(
  { document, again }: Job,
  read: ReadonlyMap<number, string>,
): Promise<{ readonly aside: string | undefined } | undefined> {
  if (read.size === 0) return undefined;
  const { path, sha256 } = document;
  // Looked at again, since reading takes long and somebody may have worked on it meanwhile.
  const beside = await readTextFile(path);
  const isOurs = beside?.sha256 === sha256 && beside.faults.length === 0;
  const pages =
    isOurs && !again ? new Map([...read, ...beside.pages]) : new Map([...(isOurs ? beside.pages : []), ...read]);
  if (isOurs && isSame(pages, beside.pages)) return undefined;
  const isKeptWhole = isOurs && !again;
  const aside = beside && !isKeptWhole ? await putAside(path) : undefined;
  await writeTextFile(path, { sha256, pages });
  return { aside };
}

function isSame(a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): boolean {
  return a.size === b.size && [...a].every(([page, text]) => b.get(page) === text);
}
