import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST_FILE, manifestText, type Program } from '../permanent/manifest.ts';
import type { ServerSettings } from '../servers/answers.ts';
import { serverFiles } from '../servers/files.ts';
import { settleModes } from './modes.ts';
import type { Packer } from './packer.ts';
import { survey } from './survey.ts';

/** What a section is finished by. */
export interface FinishInput {
  readonly servers: ServerSettings;
  /** The commit it was built from, where the content was as committed. */
  readonly commit: string | undefined;
  /** That made it, where it is known. */
  readonly program?: Program | undefined;
  /** May have begun to pack the pages while they were drawn. */
  readonly packer: Packer;
}

/**
 * Adds to a built section what comes with every one that is published: what servers read of it, and the list of all its
 * files, which is the last, as it names all others.
 *
 * @param folder the section, whose root is what lies at the base path
 */
export async function finishSection(folder: string, { servers, commit, program, packer }: FinishInput): Promise<void> {
  for (const [path, text] of serverFiles(servers)) {
    const at = join(folder, path);
    await mkdir(dirname(at), { recursive: true });
    await writeFile(at, text);
  }
  const sums = await survey(folder, packer, () => {});
  await writeFile(join(folder, MANIFEST_FILE), manifestText(sums, { base: servers.base, commit, program }));
  await settleModes(folder);
}
