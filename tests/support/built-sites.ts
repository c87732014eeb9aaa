import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { runCommand } from './commands.ts';

export interface BuiltSite {
  readonly name: string;
  readonly folder: string;
  readonly base: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sites: { real: BuiltSite; townAtRoot: BuiltSite; townDeep: BuiltSite };
  }
}

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const TOWN = join(PROJECT, 'tests/fixtures/town');

/** Builds the sections that the site tests look at, once for all of them: the real one and a made-up town, at three bases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(PROJECT, '.oit-test-'));
  const build = async (name: string, base: string, env: Record<string, string>): Promise<BuiltSite> => {
    const folder = join(root, name);
    const { code, output } = await runCommand('build', [], { ...env, OIT_OUT: folder });
    if (code !== 0) throw new Error(`${name} was not built\n${output}`);
    return { name, folder, base };
  };
  project.provide('sites', {
    real: await build('real', '/ita/', {}),
    townAtRoot: await build('town-at-root', '/', { OIT_CONTENT: TOWN, OIT_BASE: '/' }),
    townDeep: await build('town-deep', '/a/b/', { OIT_CONTENT: TOWN, OIT_BASE: '/a/b/' }),
  });
  return () => rm(root, { recursive: true, force: true });
}
