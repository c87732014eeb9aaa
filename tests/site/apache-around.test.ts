import { describe, expect, test } from 'vitest';
import { EXAMPLE as SETTINGS } from '../../src/servers/deploy.ts';
import { apache } from '../../src/servers/htaccess.ts';
import { type Host, MUNICIPAL_HTACCESS, USUAL_HOST } from '../support/servers/apache.ts';
import { unpacked, useHosts } from '../support/servers/apache-hosts.ts';
import { ask } from '../support/servers/ask.ts';
import { expectHeaders } from '../support/servers/expect-headers.ts';
import { MUNICIPAL_FILES } from '../support/servers/municipal-site.ts';
import { CAPITALS } from '../support/servers/planted.ts';

/** The `.htaccess` of the site around, and of the section. */
const OWN = '.htaccess';
const SECTIONS = 'ita/.htaccess';

const { read, withApache, withFile } = useHosts(SETTINGS);

test('a host that reads no .htaccess serves pages and documents all the same', () =>
  withApache({ plain: { allow: 'None', options: 'FollowSymLinks' } }, async ({ url }) => {
    for (const [path, file] of [
      ['', 'index.html'],
      ['search/', 'search/index.html'],
      [CAPITALS, CAPITALS],
    ] as const) {
      const { status, body } = await ask(url, `/ita/${path}`);
      expect([status, body.equals(read(file))], path).toEqual([200, true]);
    }
  }));

test('beside a site without an .htaccess the section is served all the same', () =>
  withFile(OWN, undefined, () =>
    withApache({ plain: { allow: 'FileInfo', options: 'FollowSymLinks' } }, async ({ url }) => {
      const packed = await ask(url, '/ita/', { headers: { 'Accept-Encoding': 'br' } });
      expect([packed.status, packed.body.equals(read('index.html.br'))]).toEqual([200, true]);
      const nothing = await ask(url, '/ita/nothing');
      expect([nothing.status, nothing.body.equals(read('404.html'))]).toEqual([404, true]);
      expect((await ask(url, '/nothing')).body.equals(read('404.html'))).toBe(false);
    }),
  ));

test('an Apache too old for part of it lists no folder, and gives nothing to a page that catches all', () => {
  const text = read('.htaccess').toString();
  expect(text).toContain('<IfVersion >= 2.4.10>');
  return withFile(SECTIONS, text.replace('<IfVersion >= 2.4.10>', '<IfVersion >= 99>'), () =>
    withFile(OWN, 'FallbackResource /router.php\n', () =>
      withApache({ old: USUAL_HOST }, async ({ url }) => {
        for (const path of ['', CAPITALS]) expect((await ask(url, `/ita/${path}`)).status, path).toBe(200);
        for (const path of ['nothing', 'assets/', 'assets/nothing.js', '2567/o1/nothing/']) {
          const { status, body } = await ask(url, `/ita/${path}`);
          expect([status, body.equals(read('404.html'))], path).toEqual([404, true]);
        }
      }),
    ),
  );
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
  test('changes no header, no type and no byte of the section', () =>
    withFile(OWN, MEDDLING_HTACCESS, () =>
      withApache({ meddling: MEDDLING_HOST }, async (server) => {
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
      }),
    ));

  test.each(['', 'always '])(
    'keeps its own order to keep to HTTPS, set as “Header %sset”, and the section adds none',
    (table) => {
      const order = 'max-age=63072000; includeSubDomains';
      return withFile(OWN, `${MEDDLING_HTACCESS}Header ${table}set Strict-Transport-Security "${order}"\n`, () =>
        withApache({ meddling: MEDDLING_HOST }, async ({ secureUrl }) => {
          expect((await ask(secureUrl, '/ita/')).headers['strict-transport-security']).toBe(order);
        }),
      );
    },
  );
});

test('what the section asks of HTTPS is not told to who comes without, nor by the site around', () =>
  withApache({ 'www.example.go.th': USUAL_HOST }, async ({ url, secureUrl }) => {
    for (const path of ['', 'nothing', CAPITALS])
      expect((await ask(url, `/ita/${path}`)).headers['strict-transport-security'], path).toBeUndefined();
    const page = await ask(secureUrl, '/ita/nothing');
    expect([page.status, page.headers['strict-transport-security']]).toEqual([404, 'max-age=31536000']);
    const site = await ask(secureUrl, '/');
    expect([site.body.toString(), site.headers['strict-transport-security']]).toEqual([
      MUNICIPAL_FILES['index.html'],
      undefined,
    ]);
  }));
