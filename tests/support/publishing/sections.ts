import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../../../src/permanent/files.ts';
import { finishSection } from '../../../src/publish/finish.ts';
import { writeFiles } from '../write-files.ts';

/** What servers are told of small sections. */
export const SERVERS = { base: '/ita/', frameAncestors: [], hstsDays: 0 };

/** Every file of a section by its path under the base. */
export type Answers = ReadonlyMap<string, Buffer>;

/** One of two sections that take each other's place. */
export interface Version {
  /** As it was drawn, before it is finished. */
  readonly folder: string;
  /** What it answers once it is published, whole. */
  readonly answers: Answers;
}

/** Writes a small section as a build draws it: pages, an asset named by its content, pieces of an index. */
export async function drawSection(folder: string, text: string, items: number): Promise<Version> {
  const pages = Array.from(
    { length: items },
    (_, i) => [`2567/o${i + 1}/index.html`, `<title>o${i + 1}</title>${text}`] as const,
  );
  const files = [
    ['index.html', `<link rel="stylesheet" href="assets/${text}.css">${text}`] as const,
    ['404.html', `none ${text}`] as const,
    [`assets/${text}.css`, `/* ${text} */`.repeat(200)] as const,
    ['pagefind/pagefind-entry.json', JSON.stringify({ version: text })] as const,
    [`pagefind/fragment/th_${text}.pf_fragment`, text.repeat(50)] as const,
    [`2567/o1/${text}.csv`, `${text},1\n`.repeat(100)] as const,
    ...pages,
  ];
  await writeFiles(folder, Object.fromEntries(files));
  return versionOf(folder, `${folder}-whole`);
}

/**
 * A drawn section with what it answers once it is published.
 *
 * @param whole a folder that is made for that
 */
export async function versionOf(folder: string, whole: string): Promise<Version> {
  await cp(folder, whole, { recursive: true });
  await finishSection(whole, { servers: SERVERS, commit: undefined });
  return { folder, answers: await answersOf(whole) };
}

export async function answersOf(folder: string): Promise<Answers> {
  const paths = await filesIn(folder);
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)));
}

/** The version that lies in a folder, whole; `undefined` where it is none of them. */
export async function versionIn<T extends Pick<Version, 'answers'>>(
  versions: readonly T[],
  folder: string,
): Promise<T | undefined> {
  const found = await answersOf(folder);
  return versions.find(
    ({ answers }) =>
      answers.size === found.size && [...answers].every(([path, bytes]) => found.get(path)?.equals(bytes) ?? false),
  );
}
