import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hash } from '../evidence/hash.ts';
import type { Packer } from '../publish/packer.ts';

/** Folder of styles and scripts (`build.assets` of Astro). */
const ASSETS = 'assets';

/**
 * Has pages packed while others are still drawn, which takes one core: the others would wait, and it afterwards. Styles
 * and scripts come first: they are written by then, and packed with the most care.
 */
export function packAhead(packer: Packer): AstroIntegration {
  let out = '';
  return {
    name: 'oit-pack-ahead',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((ours) => ({
          ...ours,
          setup: async () => {
            await ours.setup?.();
            for (const name of await readdir(join(out, ASSETS)).catch(() => [])) {
              const bytes = await readFile(join(out, ASSETS, name));
              packer.ahead(`/${ASSETS}/${name}`, bytes, hash(bytes));
            }
          },
          render: async (request, options) => {
            const result = await ours.render(request, options);
            const response = result instanceof Response ? result : result.response;
            const isPage = response.status === 200 && response.headers.get('content-type')?.startsWith('text/html');
            if (!isPage) return result;
            const bytes = Buffer.from(await response.arrayBuffer());
            packer.ahead('/index.html', bytes, hash(bytes));
            const same = new Response(bytes, response);
            return result instanceof Response ? same : { ...result, response: same };
          },
        }));
      },
    },
  };
}
