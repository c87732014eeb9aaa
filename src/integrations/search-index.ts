import { createReadStream } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { move } from '../publish/move.ts';
import { parseAliases } from '../search/aliases.ts';
import { buildCatalogue } from '../search/build-catalogue.ts';
import { glossaryTerms, parseTerms } from '../search/glossary.ts';
import { ItemSearch } from '../search/item-search.ts';
import { searchNames } from '../search/names.ts';
import { writePagefind } from '../search/pagefind-index.ts';
import { searchRecords } from '../search/records.ts';
import { sealSearchPage } from '../search/seal-page.ts';
import { theCheck } from './check-once.ts';
import { sectionPath } from './section-path.ts';

/** Adds `pagefind/` to what is built, tells the page of search what its files are, and serves it while the dev server runs. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let folder = '';
  let made: Promise<void> | undefined;
  const make = () => {
    made ??= writeIndex(folder);
    // Awaited later; until then a failure is nobody's.
    made.catch(() => {});
    return made;
  };
  return {
    name: 'oit-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        folder = join(fileURLToPath(config.cacheDir), 'pagefind');
      },
      // Made from the content and not from the pages, so it can be made by the other core while they are.
      'astro:build:start': () => {
        make();
      },
      'astro:build:done': async ({ dir }) => {
        await make();
        // Its hundreds of small files are not copied, which took a tenth of a large build.
        const out = fileURLToPath(dir);
        await move(folder, join(out, 'pagefind'));
        await sealSearchPage(out);
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', () => {
          made = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const [, name] = /^\/pagefind\/([\w./-]+)$/.exec(sectionPath(request, base)) ?? [];
          if (!name || name.includes('..')) return next();
          const file = join(folder, name);
          make()
            .then(() => stat(file))
            .then(
              () => {
                if (name.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
                createReadStream(file).pipe(response);
              },
              () => next(),
            );
        });
      },
    },
  };
}

async function writeIndex(folder: string): Promise<void> {
  const { disclosure, documents } = await theCheck();
  if (!disclosure) return;
  await rm(folder, { recursive: true, force: true });
  const data = (name: string) => readFile(new URL(`../search/${name}`, import.meta.url), 'utf8');
  const aliases = parseAliases(await data('aliases.jsonl'));
  const terms = glossaryTerms(aliases, parseTerms(await data('glossary.yaml')));
  const items = new ItemSearch(buildCatalogue(disclosure, aliases, '/'));
  const records = searchRecords(disclosure, documents, terms);
  await writePagefind(records, searchNames(disclosure), new Set(items.shownWords), folder);
}
