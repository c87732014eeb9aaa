import { resolve } from 'node:path';
import { contentFolder, outFolder, PROJECT } from '../cli/paths.ts';
import { Folder } from '../content/folder.ts';
import { readSite } from '../content/read-site.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { basePath } from '../schema/site.ts';

/** What Astro is told from site.yaml and the environment: `OIT_BASE` goes before the base of site.yaml. */
export async function settings() {
  const ignored: Diagnostic[] = [];
  const { site } = await readSite(new Folder(contentFolder(), ignored), ignored);
  return {
    base: basePath().parse(process.env['OIT_BASE'] ?? site?.base ?? '/'),
    site: site?.url,
    outDir: outFolder(),
    cacheDir: resolve(PROJECT, '.oit/cache'),
  };
}
