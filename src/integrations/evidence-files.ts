import { createReadStream } from 'node:fs';
import { cp, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../cli/paths.ts';
import { theCheck } from './check-once.ts';
import { sectionPath } from './section-path.ts';

/** Publishes the evidence files that items name, beside their item's page; the dev server serves them from the content. */
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
        const items = (await theCheck()).disclosure?.years.flatMap((year) => year.items) ?? [];
        for (const { year, evidence } of items) {
          for (const { file } of evidence) {
            if (!file) continue;
            const target = join(out, String(year), file);
            await mkdir(dirname(target), { recursive: true });
            await cp(join(contentFolder(), 'oit', String(year), file), target);
          }
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [, year, file] = /^\/(\d{4})\/(o\d+\/[A-Za-z0-9._-]+)$/.exec(sectionPath(request, base)) ?? [];
          if (!year || !file) return next();
          const source = join(contentFolder(), 'oit', year, file);
          stat(source).then(
            (found) => (found.isFile() ? createReadStream(source).pipe(response) : next()),
            () => next(),
          );
        });
      },
    },
  };
}
