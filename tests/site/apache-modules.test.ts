import { describe, expect, test } from 'vitest';
import { EXAMPLE as SETTINGS } from '../../src/servers/deploy.ts';
import { type Host, MODULES, type Module, USUAL_HOST } from '../support/servers/apache.ts';
import { unpacked, useHosts } from '../support/servers/apache-hosts.ts';
import { type Asked, ask } from '../support/servers/ask.ts';
import { CAPITALS } from '../support/servers/planted.ts';

const { read, withApache } = useHosts(SETTINGS);

const HOSTS = {
  all: USUAL_HOST,
  'file-info': { allow: 'FileInfo', options: 'FollowSymLinks Indexes' },
  'owners-links': { allow: 'FileInfo', options: 'SymLinksIfOwnerMatch Indexes' },
  views: { allow: 'FileInfo', options: 'FollowSymLinks MultiViews Indexes' },
  'no-links': { allow: 'FileInfo', options: 'Indexes' },
  'no-options': { allow: 'FileInfo', options: 'None' },
} as const satisfies Record<string, Host>;

const NEEDED: readonly Module[] = ['mpm_event', 'authz_core', 'dir'];

/** All that a host can do without. */
const OPTIONAL = MODULES.filter((module) => !NEEDED.includes(module));

const SETS: readonly (readonly Module[])[] = [
  [],
  ['headers'],
  ['rewrite'],
  ['mime'],
  ['setenvif'],
  ['deflate', 'brotli'],
  ['alias', 'filter', 'expires', 'autoindex', 'negotiation', 'include'],
  ['rewrite', 'alias'],
  OPTIONAL,
];

describe.each(SETS.map((without) => ({ without, name: without.join(', ') || 'nothing' })))(
  'an Apache without $name',
  ({ without }) => {
    const lacks = (module: Module) => without.includes(module);

    test('serves the section on every kind of host', () =>
      withApache(
        HOSTS,
        async (server) => {
          for (const name of Object.keys(HOSTS) as (keyof typeof HOSTS)[]) {
            const get = (path: string, { headers = {}, ...asked }: Asked = {}) =>
              ask(server.url, `/ita/${path}`, { ...asked, headers: { Host: name, ...headers } });
            const canRewrite = !lacks('rewrite') && HOSTS[name].options.includes('SymLinks');

            const page = await get('');
            expect([page.status, page.headers['content-type']], name).toEqual([200, 'text/html; charset=utf-8']);
            expect(page.body.equals(read('index.html')), name).toBe(true);

            const packed = await get('', { headers: { 'Accept-Encoding': 'gzip, br' } });
            expect(packed.status, name).toBe(200);
            expect(unpacked(packed).equals(read('index.html')), name).toBe(true);
            const canPack = !lacks('filter') && !(lacks('deflate') && lacks('brotli'));
            if (canRewrite && !lacks('mime')) expect(packed.body.equals(read('index.html.br')), name).toBe(true);
            else if (canPack) expect(packed.headers['content-encoding'], name).toBeDefined();
            expect(packed.headers['content-language'], name).toBeUndefined();
            if (packed.headers['content-encoding']) expect(packed.headers.vary, name).toMatch(/accept-encoding/i);

            const again = await get('', {
              headers: { 'Accept-Encoding': 'gzip, br', 'If-None-Match': packed.headers.etag ?? '' },
            });
            // Without mod_headers nothing takes out the mark that Apache's own packing puts into an ETag.
            if (!lacks('headers') || canRewrite) expect(again.status, name).toBe(304);

            const scan = await get(CAPITALS);
            expect([scan.status, scan.headers['content-type']], name).toEqual([200, 'application/pdf']);
            const led = await get('2567');
            expect([led.status, led.headers.location], name).toEqual([301, `http://${name}/ita/2567/`]);

            for (const path of ['nothing', '2567/o99/nothing.pdf', 'assets/']) {
              const answer = await get(path);
              expect([answer.status, answer.body.equals(read('404.html'))], `${name} ${path}`).toEqual([404, true]);
            }
            for (const path of ['.nojekyll', 'web.config', 'index.html.br', '2567/index.html.gz']) {
              const { status } = await get(path);
              if (canRewrite || !lacks('alias')) expect(status, `${name} ${path}`).toBe(404);
            }

            const policy = (await get('search/')).headers['content-security-policy'];
            // A policy that forbade the search to run would be worse than that of the page alone.
            if (lacks('headers') || lacks('setenvif')) expect(policy, name).toBeUndefined();
            else expect(policy, name).toContain('wasm-unsafe-eval');
          }
        },
        without,
      ));
  },
);
