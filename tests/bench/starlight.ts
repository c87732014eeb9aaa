import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFramework } from '../../src/framework/load.ts';
import type { Command } from './measure.ts';
import { plainBody } from './plain-body.ts';

const PINNED = fileURLToPath(new URL('./starlight/', import.meta.url));
const PROGRAM = 'node_modules/astro/bin/astro.mjs';

/** What Astro and Vite leave behind for the next build. */
const CACHES = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'];

/** What run.mjs sets to make our own build smaller: Starlight is measured as it comes. */
const OURS = { MIMALLOC_PURGE_DELAY: undefined };

/** The files of a new Starlight site, as its documentation gives them; the sidebar is the default one, of all pages. */
const SITE = {
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [starlight({ title: 'OIT' })] });
`,
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/content/docs/index.mdx': `---
title: OIT
---
`,
};

/** Puts Starlight into a folder, unless it is there in the locked versions; `false` where npm could not. */
export async function installStarlight(folder: string): Promise<boolean> {
  const lock = await readFile(join(PINNED, 'package-lock.json'), 'utf8');
  const stamp = join(folder, 'installed-lock.json');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === lock) return true;
  await rm(folder, { recursive: true, force: true });
  await cp(PINNED, folder, { recursive: true });
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--fetch-retries=1'], {
    cwd: folder,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  if (status !== 0 || !existsSync(join(folder, PROGRAM))) return false;
  await writeFile(stamp, lock);
  return true;
}

/** Writes the items of a content folder as the pages of Starlight's default site. */
export async function writeStarlightSite(folder: string, content: string): Promise<void> {
  await rm(join(folder, 'src'), { recursive: true, force: true });
  await mkdir(join(folder, 'src/content/docs'), { recursive: true });
  for (const [path, text] of Object.entries(SITE)) await writeFile(join(folder, path), text);
  const titles = new Map(loadFramework('oit-2566')?.items.map(({ id, title }) => [id, title]));
  for (const year of await readdir(join(content, 'oit'))) {
    await mkdir(join(folder, 'src/content/docs', year));
    for (const name of await readdir(join(content, 'oit', year))) {
      if (!name.endsWith('.mdx')) continue;
      const id = name.slice(0, -'.mdx'.length);
      const front = `---\ntitle: ${JSON.stringify(`${id} ${titles.get(id)}`)}\n---\n`;
      const body = plainBody(await readFile(join(content, 'oit', year, name), 'utf8'));
      await writeFile(join(folder, 'src/content/docs', year, name), front + body);
    }
  }
}

/** The build, with nothing kept from an earlier one. */
export async function starlightBuild(folder: string): Promise<Command> {
  for (const cache of CACHES) await rm(join(folder, cache), { recursive: true, force: true });
  return { args: [PROGRAM, 'build'], cwd: folder, env: OURS };
}
