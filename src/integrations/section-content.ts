import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { terminalReport } from '../check/report/terminal.ts';
import { contentFolder } from '../cli/paths.ts';
import { forgetCheck } from './check-once.ts';
import { handOver } from './hand-over.ts';
import { theSection } from './section.ts';

/** Gives the pages the content, and a fresh look at it when a file changes while the dev server runs. */
export function sectionContent(): AstroIntegration {
  return {
    name: 'oit-content',
    hooks: {
      'astro:config:setup': () => {
        handOver({
          read: theSection,
          report: ({ diagnostics, summary }) =>
            terminalReport({ diagnostics: diagnostics.filter(({ severity }) => severity === 'error'), summary }, false),
        });
      },
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (relative(folder, path).startsWith('..')) return;
          forgetCheck();
          // Astro's own word for it: it forgets the pages it has listed from the old content.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
