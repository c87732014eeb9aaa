import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseAliases } from '../search/aliases.ts';
import { pagefindFiles } from '../search/pagefind-index.ts';
import { searchRecords } from '../search/records.ts';
import { provideDisclosure, theDisclosure } from './read-once.ts';
import { sectionPath } from './section-path.ts';

/** Adds `pagefind/` to what is built, and serves it while the dev server runs. */
export function searchIndex(): AstroIntegration {
  let files: Promise<Map<string, Uint8Array>> | undefined;
  let base = '/';
  return {
    name: 'oit-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      // The index is made from the content, not from the pages, so it can be made while they are.
      'astro:build:start': () => {
        files = indexFiles();
        files.catch(() => {});
      },
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'pagefind');
        for (const [path, bytes] of (await files) ?? []) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), bytes);
        }
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', () => {
          provideDisclosure(undefined);
          files = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const [, path] = /^\/pagefind\/(.+)$/.exec(sectionPath(request, base)) ?? [];
          if (!path) return next();
          files ??= indexFiles();
          files.then((all) => {
            const bytes = all.get(path);
            if (!bytes) return next();
            if (path.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
            response.end(bytes);
          }, next);
        });
      },
    },
  };
}

async function indexFiles(): Promise<Map<string, Uint8Array>> {
  const disclosure = await theDisclosure();
  if (!disclosure) return new Map();
  const aliases = parseAliases(readFileSync(new URL('../search/aliases.yaml', import.meta.url), 'utf8'));
  return pagefindFiles(searchRecords(disclosure, aliases));
}
