import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { nginx } from '../../src/servers/nginx.ts';
import { textOf } from '../support/pages.ts';
import { ask } from '../support/servers/ask.ts';
import { OWN_HEADER } from '../support/servers/municipal-site.ts';
import { startNginx } from '../support/servers/nginx.ts';
import { describeSection } from '../support/servers/section-suite.ts';

const section = describeSection(nginx, startNginx);

test('nginx says which methods are allowed with each refusal, however large the body', async () => {
  const { url } = section.server();
  const large = 'x'.repeat(2_000_000);
  for (const [method, path, body] of [
    ['POST', '/ita/', 'x'],
    ['POST', '/ita/2567/o12/six-months.pdf', large],
    ['PUT', '/ita/new.txt', large],
    ['DELETE', '/ita/2567/o12/six-months.pdf', ''],
    ['OPTIONS', '/ita/assets/', ''],
  ] as const) {
    const { status, headers } = await ask(url, path, { method, body });
    expect([status, headers.allow, headers[OWN_HEADER.name.toLowerCase()]], `${method} ${path}`).toEqual([
      405,
      'GET, HEAD',
      undefined,
    ]);
  }
  const asked = await ask(url, '/ita/.405');
  expect([asked.status, asked.body.toString()]).toEqual([404, textOf(inject('sites').evidence, '404.html')]);
});

test('nginx answers other methods for the municipality as before', async () => {
  const { url } = section.server();
  const posted = await ask(url, '/news/', { method: 'POST', body: 'x' });
  expect([posted.status, posted.headers.allow, posted.headers[OWN_HEADER.name.toLowerCase()]]).toEqual([
    405,
    undefined,
    OWN_HEADER.value,
  ]);
  expect((await ask(url, '/own.txt', { method: 'PUT', body: 'x' })).status).toBe(201);
});

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
    const refused = await ask(server.url, site.base, { method: 'POST' });
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD']);
  } finally {
    await server.close();
  }
});

test('a section that takes the place of another is sent at once and whole, by a server that keeps files open too', async () => {
  const room = await mkdtemp(join(tmpdir(), 'oit-swapped-'));
  const folder = join(room, 'ita');
  for (const [name, pages] of Object.entries({ ita: ['', 'old'], 'ita-new': ['', 'fresh'] })) {
    for (const page of pages) {
      await mkdir(join(room, name, page), { recursive: true });
      await writeFile(join(room, name, page, 'index.html'), name);
    }
    await writeFile(join(room, name, '404.html'), name);
  }
  const server = await startNginx(folder, { base: '/ita/', frameAncestors: [], hstsDays: 0 });
  try {
    const answers = () =>
      Promise.all(
        ['', 'old/', 'fresh/'].map(async (path) => {
          const { status, body } = await ask(server.url, `/ita/${path}`);
          return `${status} ${body}`;
        }),
      );
    expect(await answers()).toEqual(['200 ita', '200 ita', '404 ita']);
    await rename(folder, join(room, 'ita-old'));
    await rename(join(room, 'ita-new'), folder);
    expect(await answers()).toEqual(['200 ita-new', '404 ita-new', '200 ita-new']);
  } finally {
    await server.close();
    await rm(room, { recursive: true, force: true });
  }
});
