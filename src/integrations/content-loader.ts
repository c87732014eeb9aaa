import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { checkFolder } from '../check/check.ts';
import { terminalReport } from '../check/terminal.ts';
import { contentFolder } from '../cli/paths.ts';
import { CONTENT_ENTRY } from '../content/entry-id.ts';
import { readContent } from '../content/reader.ts';

/** Hands what our reader read to Astro, and reads again when a file changes while the dev server runs. */
export function contentLoader(): Loader {
  return {
    name: 'oit-content',
    async load({ store, watcher, logger, generateDigest }) {
      const folder = contentFolder();
      const load = async () => {
        const { content, diagnostics } = await readContent(folder);
        if (!content) {
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          const report = terminalReport({ diagnostics: errors, summary: (await checkFolder(folder)).summary }, false);
          // While the dev server runs, the last good content stays on the screen.
          if (store.has(CONTENT_ENTRY)) return logger.error(`\n${report}`);
          throw new Error(`เนื้อหามีจุดที่ต้องแก้ก่อน\n\n${report}`);
        }
        const data = content as unknown as Record<string, unknown>;
        store.set({ id: CONTENT_ENTRY, data, digest: generateDigest(data) });
      };
      store.clear();
      await load();
      watcher?.add(folder);
      const again = (path: string) => {
        if (!relative(folder, path).startsWith('..')) void load();
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, again);
    },
  };
}
