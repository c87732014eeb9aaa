import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { treeOf } from '../permanent/files.ts';
import { MANIFEST_FILE, manifestText, type Program, readManifest } from '../permanent/manifest.ts';
import type { ServerSettings } from '../servers/answers.ts';
import { serverFiles } from '../servers/files.ts';
import { diskFindings, strangerFindings } from './inspect/disk.ts';
import { Inspection } from './inspect/inspection.ts';
import { type Kept, NOTHING_KEPT } from './inspect/kept.ts';
import { settleModes } from './modes.ts';
import { survey } from './survey.ts';

/** What a section is finished by. */
export interface FinishInput {
  readonly servers: ServerSettings;
  /** Where it is published, as site.yaml says. */
  readonly url?: string | undefined;
  /** The commit it was built from, where the content was as committed. */
  readonly commit: string | undefined;
  /** That made it, where it is known. */
  readonly program?: Program | undefined;
  /** Addresses that it must answer; none where it was never published. */
  readonly kept?: Kept;
  /** The file of the content folder that each page is written in, of those with an editor's text. */
  readonly written?: ReadonlyMap<string, string>;
}

/**
 * Adds to a built section what comes with every one that is published: what servers read of it, packed copies, and the
 * list of all its files, which is the last, as it names all others. Looks through all of it meanwhile.
 *
 * @param folder the section, whose root is what lies at the base path
 * @returns what is wrong with it; with an error among them it must not be published
 */
export async function finishSection(folder: string, input: FinishInput): Promise<readonly Diagnostic[]> {
  const { servers, url, commit, program, kept = NOTHING_KEPT, written = new Map() } = input;
  const own = serverFiles(servers);
  for (const [path, text] of own) await writeFile(join(folder, path), text);
  const tree = await treeOf(folder);
  // A link is not looked through: what it leads to is nothing of the section.
  if (tree.others.length > 0) return strangerFindings(tree.others.toSorted());
  const files = tree.files.toSorted();
  const there = new Set([...files, `/${MANIFEST_FILE}`]);
  const inspection = new Inspection({
    ground: { base: servers.base, url, has: (path) => there.has(path) },
    kept,
    written,
    serversOwn: new Set([...own.keys()].map((path) => `/${path}`)),
  });
  const sums = await survey(folder, files, (path, bytes) => inspection.look(path, bytes));
  const list = manifestText(sums, { base: servers.base, commit, program });
  await writeFile(join(folder, MANIFEST_FILE), list);
  await settleModes(folder);
  const manifest = readManifest(list);
  return [...(await inspection.judge(folder, sums)), ...(manifest ? await diskFindings(folder, manifest) : [])];
}
