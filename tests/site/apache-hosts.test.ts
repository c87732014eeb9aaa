import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ServerSettings } from '../../src/servers/answers.ts';
import { apache } from '../../src/servers/htaccess.ts';
import {
  type Host,
  type LaidOut,
  layOut,
  type Module,
  MUNICIPAL_HTACCESS,
  runApache,
  USUAL_HOST,
} from '../support/servers/apache.ts';
import { type Answer, type Asked, ask } from '../support/servers/ask.ts';
import { expectHeaders } from '../support/servers/expect-headers.ts';
import { MUNICIPAL_FILES } from '../support/servers/municipal-site.ts';
import { CAPITALS, plantedSection } from '../support/servers/planted.ts';

const SETTINGS: ServerSettings = { base: '/ita/', frameAncestors: [], hstsDays: 365 };

let room = '';
let laidOut: LaidOut;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-hosts-'));
  const section = join(room, 'section');
  await plantedSection(inject('sites').real.folder, section, SETTINGS);
  laidOut = await layOut(section, SETTINGS);
});
afterAll(async () => {
  await rm(laidOut.room, { recursive: true, force: true });
  await rm(room, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(laidOut.site, 'ita', path));

/** The bytes of an answer as a browser has them after unpacking. */
function unpacked({ headers, body }: Answer): Buffer {
  const coding = headers['content-encoding'];
  if (coding === 'br') return brotliDecompressSync(body);
  return coding === 'gzip' ? gunzipSync(body) : body;
}

const HOSTS = {
  all: USUAL_HOST,
  'file-info': { allow: 'FileInfo', options: 'FollowSymLinks Indexes' },
  'owners-links': { allow: 'FileInfo', options: 'SymLinksIfOwnerMatch Indexes' },
  views: { allow: 'FileInfo', options: 'FollowSymLinks MultiViews Indexes' },
  'no-links': { allow: 'FileInfo', options: 'Indexes' },
  'no-options': { allow: 'FileInfo', options: 'None' },
} as const satisfies Record<string, Host>;

const NEEDED: readonly Module[] = ['mpm_event', 'authz_core', 'dir'];

const OPTIONAL = [
  'headers',
  'rewrite',
  'mime',
  'alias',
  'setenvif',
  'filter',
  'deflate',
  'brotli',
  'expires',
  'autoindex',
  'negotiation',
  'include',
  'asis',
  'env',
  'ssl',
  'socache_shmcb',
] as const satisfies readonly Module[];

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

    test('serves the section on every kind of host', async () => {
      const server = await runApache(laidOut, HOSTS, { without });
      try {
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
          if (canRewrite && !lacks('mime')) expect(packed.headers['content-encoding'], name).toBe('br');
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
      } finally {
        await server.close();
      }
    });
  },
);

test('the sets of modules leave out every one that a host can do without', () => {
  expect(SETS.flat().filter((module) => NEEDED.includes(module))).toEqual([]);
  expect([...new Set(SETS.flat())].sort()).toEqual([...OPTIONAL].sort());
});

test('a host that reads no .htaccess serves pages and documents all the same', async () => {
  const server = await runApache(laidOut, { plain: { allow: 'None', options: 'FollowSymLinks' } });
  try {
    for (const [path, file] of [
      ['', 'index.html'],
      ['search/', 'search/index.html'],
      [CAPITALS, CAPITALS],
    ] as const) {
      const { status, body } = await ask(server.url, `/ita/${path}`);
      expect([status, body.equals(read(file))], path).toEqual([200, true]);
    }
  } finally {
    await server.close();
  }
});

test('beside a site without an .htaccess the section is served all the same', async () => {
  const own = join(laidOut.site, '.htaccess');
  await rm(own);
  const server = await runApache(laidOut, { plain: HOSTS['file-info'] });
  try {
    const packed = await ask(server.url, '/ita/', { headers: { 'Accept-Encoding': 'br' } });
    expect([packed.status, packed.headers['content-encoding']]).toEqual([200, 'br']);
    const nothing = await ask(server.url, '/ita/nothing');
    expect([nothing.status, nothing.body.equals(read('404.html'))]).toEqual([404, true]);
    expect((await ask(server.url, '/nothing')).body.equals(read('404.html'))).toBe(false);
  } finally {
    await server.close();
    await writeFile(own, MUNICIPAL_HTACCESS);
  }
});

/** All that a site around may have set for the files of a section, each in every way that there is. */
const FOREIGN_HEADERS = [
  'Content-Security-Policy "upgrade-insecure-requests"',
  'X-Frame-Options DENY',
  'X-Content-Type-Options nosniff',
  'Referrer-Policy no-referrer',
  'Permissions-Policy "camera=*"',
  'Cross-Origin-Opener-Policy unsafe-none',
  'Cross-Origin-Resource-Policy cross-origin',
  'Cache-Control "max-age=2592000, public"',
  'Content-Disposition attachment',
  'Pragma public',
];

const MEDDLING_HTACCESS = `${MUNICIPAL_HTACCESS}
RewriteOptions InheritDownBefore
FileETag None
DirectoryIndex index.php
FallbackResource /router.php
AddDefaultCharset TIS-620
AddCharset windows-874 .html .css .js
AddHandler server-parsed .html .svg
AddOutputFilter INCLUDES .html
ExpiresDefault "access plus 1 year"
SetOutputFilter DEFLATE
${FOREIGN_HEADERS.flatMap((header) => [`Header set ${header}`, `Header always set ${header}`]).join('\n')}
Header append Vary User-Agent
<FilesMatch "\\.(?i:html|css|js|svg|pdf|json|br|gz)$">
  ForceType application/octet-stream
  SetHandler send-as-is
  ${FOREIGN_HEADERS.map((header) => `Header set ${header}`).join('\n  ')}
</FilesMatch>
`;

const MEDDLING_HOST: Host = {
  allow: 'All',
  options: 'FollowSymLinks Indexes Includes',
  more: `<Location "/">\n    ${FOREIGN_HEADERS.map((header) => `Header always set ${header}`).join('\n    ')}\n  </Location>`,
};

describe('a site around that sets all there is for its own files', () => {
  const own = () => join(laidOut.site, '.htaccess');
  beforeAll(() => writeFile(own(), MEDDLING_HTACCESS));
  afterAll(() => writeFile(own(), MUNICIPAL_HTACCESS));

  test('changes no header, no type and no byte of the section', async () => {
    const server = await runApache(laidOut, { meddling: MEDDLING_HOST });
    try {
      const samples = [
        '',
        'search/',
        'favicon.svg',
        CAPITALS,
        'manifest.json',
        'eit/',
        '2567/o1/',
        '2567/o1/planted.svg',
      ];
      for (const path of samples) {
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        for (const coding of ['identity', 'gzip', 'br']) {
          const answer = await ask(server.url, `/ita/${path}`, { headers: { 'Accept-Encoding': coding } });
          expect(answer.status, path).toBe(200);
          expect(unpacked(answer).equals(read(file)), path).toBe(true);
          expectHeaders(answer, path, { target: apache, settings: SETTINGS });
          expect([answer.headers.vary, answer.headers.expires, answer.headers.pragma], path).toEqual([
            'Accept-Encoding',
            undefined,
            undefined,
          ]);
          const again = await ask(server.url, `/ita/${path}`, {
            headers: { 'Accept-Encoding': coding, 'If-None-Match': answer.headers.etag ?? '' },
          });
          expect(again.status, `${path} ${coding}`).toBe(304);
        }
      }
      const nothing = await ask(server.url, '/ita/nothing');
      expect([nothing.status, nothing.body.equals(read('404.html'))]).toEqual([404, true]);
      expectHeaders(nothing, '404.html', { target: apache, settings: SETTINGS });
    } finally {
      await server.close();
    }
  });

  test('keeps its own order to keep to HTTPS, and the section adds none', async () => {
    const order = 'max-age=63072000; includeSubDomains';
    for (const table of ['', 'always ']) {
      await writeFile(own(), `${MEDDLING_HTACCESS}Header ${table}set Strict-Transport-Security "${order}"\n`);
      const server = await runApache(laidOut, { meddling: MEDDLING_HOST });
      try {
        const { headers } = await ask(server.secureUrl, '/ita/');
        expect(headers['strict-transport-security'], table).toBe(order);
      } finally {
        await server.close();
      }
    }
  });
});

describe('what the section asks of HTTPS', () => {
  test('is not told to who comes without', async () => {
    const server = await runApache(laidOut, { 'www.example.go.th': USUAL_HOST });
    try {
      for (const path of ['', 'nothing', CAPITALS])
        expect((await ask(server.url, `/ita/${path}`)).headers['strict-transport-security'], path).toBeUndefined();
      const page = await ask(server.secureUrl, '/ita/nothing');
      expect([page.status, page.headers['strict-transport-security']]).toEqual([404, 'max-age=31536000']);
      const site = await ask(server.secureUrl, '/');
      expect([site.body.toString(), site.headers['strict-transport-security']]).toEqual([
        MUNICIPAL_FILES['index.html'],
        undefined,
      ]);
    } finally {
      await server.close();
    }
  });
});
