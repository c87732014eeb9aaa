import { createReadStream } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { theSection } from './section.ts';
import { sectionPath } from './section-path.ts';

/** Publishes the evidence that items name, beside their item's page, and its pictures; the dev server serves them too. */
export function evidenceFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'oit-evidence-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const out = fileURLToPath(dir);
        for (const [path, source] of await sources()) {
          const target = join(out, path);
          await mkdir(dirname(target), { recursive: true });
          await cp(source, target);
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          sources().then(
            (all) => {
              const source = all.get(sectionPath(request, base));
              if (!source) return next();
              createReadStream(source).on('error', next).pipe(response);
            },
            () => next(),
          );
        });
      },
    },
  };
}

/** Path under the base → where the bytes lie that are published there. */
async function sources(): Promise<ReadonlyMap<string, string>> {
  const { documents, pictures } = await theSection();
  return new Map([
    ...[...documents].map(([path, { published }]) => [path, published] as const),
    ...[...pictures.values()].flatMap(({ variants }) => variants.map(({ path, source }) => [path, source] as const)),
  ]);
}
