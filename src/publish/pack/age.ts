import { commitTime, repositoryOf } from '../../permanent/git.ts';
import type { Section } from '../ready.ts';

/** The time that all files of a package are given. */
export interface Age {
  /** Seconds since 1970. */
  readonly seconds: number;
  /** Whether it follows from what was committed, so that everybody who packs the commit gets the same bytes. */
  readonly isOfCommit: boolean;
}

/**
 * The time for the files of a package. One fixed time for every version would be a fault: web servers tell the version
 * of a file by its time and size (ETag, Last-Modified), and a page that has changed and is as long as before would be
 * answered “not modified” for ever. So it is that of the commit; where the content is as no commit has it, that of the
 * build.
 *
 * @param content the content folder
 * @param program the folder of this program: kept in another repository, it makes another section of the same content
 */
export async function ageOf({ manifest, built }: Section, content: string, program: string): Promise<Age> {
  const ofBuild: Age = { seconds: built, isOfCommit: false };
  const { commit } = manifest;
  const seconds = commit && (await commitTime(content, commit));
  if (!seconds) return ofBuild;
  const [own, programs] = await Promise.all([repositoryOf(content), repositoryOf(program)]);
  if (own === programs) return { seconds, isOfCommit: true };
  // That which drew the section, and not one that was put in its place since.
  const ofProgram = programs && (await commitTime(program, manifest.program?.commit ?? 'HEAD'));
  return ofProgram ? { seconds: Math.max(seconds, ofProgram), isOfCommit: true } : ofBuild;
}
