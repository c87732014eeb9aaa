import { defineConfig } from 'astro/config';
import { buildInfo } from './src/integrations/build-info.ts';
import { compactWords } from './src/integrations/compact-words.ts';
import { evidenceFiles } from './src/integrations/evidence-files.ts';
import { noToolbar } from './src/integrations/no-toolbar.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sectionContent } from './src/integrations/section-content.ts';
import { settings } from './src/integrations/settings.ts';

const { base, site, outDir, cacheDir } = await settings();

export default defineConfig({
  base,
  ...(site ? { site } : {}),
  outDir,
  cacheDir,
  trailingSlash: 'always',
  // A space is a pause in Thai; the default 'jsx' eats the ones between inline elements.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  integrations: [sectionContent(), searchIndex(), evidenceFiles()],
  devToolbar: { enabled: false },
  build: {
    // Every style and script is a file of its own: the pages' policy allows nothing inline.
    inlineStylesheets: 'never',
    format: 'directory',
    assets: 'assets',
    // Pages are drawn while others are written.
    concurrency: 4,
  },
  vite: {
    plugins: [compactWords(), noToolbar()],
    // The search loads its own scripts ahead, each held against its sum (src/search/files.ts).
    build: { assetsInlineLimit: 0, modulePreload: false },
    define: { __OIT_BUILD__: JSON.stringify(await buildInfo()), __OIT_PREVIEW__: 'false' },
  },
});
