import { expect, inject, test } from 'vitest';
import { nginx } from '../../src/servers/nginx.ts';
import { textOf } from '../support/pages.ts';
import { ask } from '../support/servers/ask.ts';
import { startNginx } from '../support/servers/nginx.ts';
import { describeSection } from '../support/servers/section-suite.ts';

describeSection(nginx, startNginx);

test.each(['townAtRoot', 'townDeep'] as const)('a section at another path is served there: %s', async (name) => {
  const site = inject('sites')[name];
  const server = await startNginx(site.folder, { base: site.base, frameAncestors: [], hstsDays: 0 });
  try {
    const get = (path: string) => ask(server.secureUrl, site.base + path);
    const home = await get('');
    expect([home.status, home.body.toString()]).toEqual([200, textOf(site, 'index.html')]);
    expect(home.headers['content-security-policy']).toContain("default-src 'none'");
    expect(home.headers['strict-transport-security']).toBeUndefined();
    const lost = await get('2567/nothing.pdf');
    expect([lost.status, lost.body.toString()]).toEqual([404, textOf(site, '404.html')]);
    expect((await get('2567/o12')).headers.location).toBe(`${site.base}2567/o12/`);
    expect((await get('search/')).headers['content-security-policy']).toContain('wasm-unsafe-eval');
    expect((await get('index.html.br')).status).toBe(404);
    expect((await ask(server.url, site.base, { method: 'POST' })).status).toBe(405);
  } finally {
    await server.close();
  }
});
