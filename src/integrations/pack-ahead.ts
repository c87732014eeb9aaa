import type { AstroIntegration } from 'astro';
import { hash } from '../evidence/hash.ts';
import type { Packer } from '../publish/packer.ts';

/** Has pages packed while others are still drawn, which takes one core: the others would wait, and it afterwards. */
export function packAhead(packer: Packer): AstroIntegration {
  return {
    name: 'oit-pack-ahead',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((ours) => ({
          ...ours,
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
