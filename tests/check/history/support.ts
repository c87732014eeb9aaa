import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Cache } from '../../../src/evidence/cache.ts';
import { type Changes, contentWith } from '../../support/content-folder.ts';
import { commit, git } from '../../support/git.ts';
import { writeFiles } from '../../support/write-files.ts';

/** A content folder in a repository of its own, where it is not all there is. */
export async function committedContent(changes: Changes = {}): Promise<string> {
  const root = await contentWith(changes);
  git(dirname(root), '2023-10-01', 'init', '-q');
  return root;
}

/** Writes files of a content folder and commits them on a day, or at a moment; gives the hash. */
export async function commitOn(root: string, day: string, files: Readonly<Record<string, string>> = {}) {
  await writeFiles(root, files);
  return commit(dirname(root), day);
}

/** An item that is done, and shows those elements itself. */
export const doneItem = (...meets: string[]) =>
  `---\nstatus: done\nresponsible: [palad]\n${meets.length > 0 ? `meets: [${meets.join(', ')}]\n` : ''}---\n\nข้อมูลของเมืองสมมติ\n`;

/** A cache of its own for one test. */
export async function emptyCache(): Promise<() => Promise<Cache>> {
  const room = await mkdtemp(join(tmpdir(), 'oit-history-cache-'));
  onTestFinished(() => rm(room, { recursive: true, force: true }));
  return () => Cache.open(room, 'a');
}
