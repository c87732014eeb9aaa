import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { runCommand } from './commands.ts';
import { commit, git } from './git.ts';

export interface BuiltSite {
  readonly name: string;
  readonly folder: string;
  readonly base: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sites: { real: BuiltSite; townAtRoot: BuiltSite; townDeep: BuiltSite; evidence: BuiltSite; preview: BuiltSite };
  }
}

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const TOWN = join(PROJECT, 'tests/fixtures/town');
/** A made-up town with every kind of document. */
export const EVIDENCE_TOWN = join(PROJECT, 'tests/fixtures/evidence-town');

/** Builds the sections that the site tests look at, once for all of them: the real one, a made-up town at two bases, one with documents, and one that is only looked at. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(PROJECT, '.oit-test-'));
  const build = async (
    name: string,
    base: string,
    env: Record<string, string>,
    args: readonly string[] = [],
  ): Promise<BuiltSite> => {
    const out = join(root, name);
    const { code, output } = await runCommand('build', args, { ...env, OIT_OUT: out });
    if (code !== 0) throw new Error(`${name} was not built\n${output}`);
    return { name, folder: args.includes('--preview') ? `${out}-preview` : out, base };
  };
  const clear = () => rm(root, { recursive: true, force: true });
  try {
    const town = await townWithPast(root);
    project.provide('sites', {
      real: await build('real', '/ita/', {}),
      townAtRoot: await build('town-at-root', '/', { OIT_CONTENT: town.first, OIT_BASE: '/' }),
      townDeep: await build('town-deep', '/a/b/', { OIT_CONTENT: town.second, OIT_BASE: '/a/b/', TZ: 'America/Lima' }),
      evidence: await build('evidence', '/ita/', { OIT_CONTENT: EVIDENCE_TOWN }),
      preview: await build('looked-at', '/ita/', { OIT_CONTENT: TOWN }, ['--preview']),
    });
  } catch (error) {
    // Vitest clears up only after a setup that has come to its end.
    await clear();
    throw error;
  }
  return clear;
}

/**
 * The made-up town as it is kept: in a repository with a past of its own, which is not that of this project, and in a
 * clone of it in another place.
 */
async function townWithPast(root: string): Promise<{ readonly first: string; readonly second: string }> {
  const repository = join(root, 'town');
  const content = join(repository, 'content');
  await cp(TOWN, content, { recursive: true });
  const late = ['oit/2567/o1.mdx', 'oit/2566'];
  for (const path of late) await rm(join(content, path), { recursive: true });
  git(repository, '2023-11-30', 'init', '-q');
  commit(repository, '2023-11-30');
  for (const path of late) await cp(join(TOWN, path), join(content, path), { recursive: true });
  commit(repository, '2024-01-31T18:00:00Z');
  const clone = join(root, 'elsewhere', 'town');
  git(root, '2024-02-01', 'clone', '-q', repository, clone);
  return { first: content, second: join(clone, 'content') };
}
