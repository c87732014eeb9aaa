import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isHidden, kindOf, type ServerSettings } from '../../../src/servers/answers.ts';
import { EXAMPLE as SETTINGS } from '../../../src/servers/deploy.ts';
import type { Target } from '../../../src/servers/target.ts';
import { filesOf } from '../pages.ts';
import { type Answer, type Asked, ask } from './ask.ts';
import { expectHeaders } from './expect-headers.ts';
import { MUNICIPAL_FILES, OWN_HEADER, SCRIPT_ANSWER } from './municipal-site.ts';
import { CAPITALS, plantedSection, UNSERVED } from './planted.ts';
import type { SectionServer } from './program.ts';

const evidence = inject('sites').evidence;
const files = filesOf(evidence);

/** A path of each kind and ending, pages as they are asked for. */
const SAMPLES = [
  ...new Map(
    files.filter((path) => !isHidden(path)).map((path) => [`${kindOf(path)} ${extname(path)}`, path]),
  ).values(),
  '',
  'search/',
  '2567/o12/',
  CAPITALS,
];

const PACKED = [
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const;

/**
 * What holds for a section on every web server that is configured by us: run against the server itself.
 *
 * @param start serves the section in a folder, beside the municipality's site
 * @param isInherited whether headers that the municipality sends with everything, and that nobody here knows, come with
 *   the section as well: a configuration in its folder adds to that of the site around
 */
export function describeSection(
  target: Target,
  start: (folder: string, settings: ServerSettings) => Promise<SectionServer>,
  { isInherited = false } = {},
): { readonly server: () => SectionServer; readonly folder: () => string } {
  let server: SectionServer | undefined;
  let room = '';
  const folder = () => join(room, 'section');
  const running = () => server ?? expect.fail('the server does not run');
  const get = (path: string, asked?: Asked) => ask(running().url, path, asked);
  const read = (path: string) =>
    readFileSync(join(folder(), path === '' || path.endsWith('/') ? `${path}index.html` : path));
  const expectNotFound = (answer: Answer, path: string) => {
    expect(answer.status, path).toBe(404);
    expect(answer.body.equals(read('404.html')), path).toBe(true);
    expectHeaders(answer, '404.html', { target, settings: SETTINGS });
  };

  beforeAll(async () => {
    room = await mkdtemp(join(tmpdir(), 'oit-section-'));
    await plantedSection(evidence.folder, folder(), SETTINGS);
    server = await start(folder(), SETTINGS);
  });
  afterAll(async () => {
    await server?.close();
    await rm(room, { recursive: true, force: true });
  });

  describe(`the section on ${target.title}`, () => {
    test.each(SAMPLES)('sends “%s” with the headers of its kind', async (path) => {
      const answer = await get(`/ita/${path}`);
      expect(answer.status).toBe(200);
      expect(answer.body.equals(read(path))).toBe(true);
      expectHeaders(answer, path, { target, settings: SETTINGS });
      const secure = await ask(running().secureUrl, `/ita/${path}`);
      expectHeaders(secure, path, { target, settings: SETTINGS, isSecure: true });
    });

    test('tells of HTTPS where a proxy before the server has taken it off', async () => {
      const answer = await get('/ita/', { headers: { 'X-Forwarded-Proto': 'https' } });
      expectHeaders(answer, '', { target, settings: SETTINGS, isSecure: true });
    });

    test.each(PACKED)('sends the packed copy of every text in %s, which is the text', async (coding, unpack) => {
      const ending = coding === 'br' ? '.br' : '.gz';
      const packed = files.filter((path) => files.includes(path + ending));
      expect(packed.length).toBeGreaterThan(50);
      for (const path of packed) {
        const answer = await get(`/ita/${path}`, { headers: { 'Accept-Encoding': coding } });
        expect(answer.headers['content-encoding'], path).toBe(coding);
        expect(answer.headers.vary, path).toMatch(/accept-encoding/i);
        expect(answer.body.equals(read(path + ending)), path).toBe(true);
        expect(unpack(answer.body).equals(read(path)), path).toBe(true);
        expectHeaders(answer, path, { target, settings: SETTINGS });
      }
    });

    test('sends the smaller copy to browsers that take both', async () => {
      const { headers } = await get('/ita/', { headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } });
      expect(headers['content-encoding']).toBe('br');
    });

    test.each(['', ...PACKED.map(([coding]) => coding)])(
      'sends nothing twice: what a browser has in “%s” is asked for and found the same',
      async (coding) => {
        const headers = { 'Accept-Encoding': coding || 'identity' };
        for (const path of ['', '2567/o12/', 'search/items.json', '2567/o12/six-months.pdf']) {
          const { headers: had } = await get(`/ita/${path}`, { headers });
          const validators = { 'If-None-Match': had.etag, 'If-Modified-Since': had['last-modified'] };
          for (const [name, value] of Object.entries(validators)) {
            const again = await get(`/ita/${path}`, { headers: { ...headers, [name]: value ?? '' } });
            expect(again.status, `${path} ${name}: ${value}`).toBe(304);
            expect(again.headers['cache-control']).toBe('no-cache');
            expect(again.body).toHaveLength(0);
          }
        }
      },
    );

    test.each([
      ['/ita', '/ita/'],
      ['/ita?fbclid=x', '/ita/?fbclid=x'],
      ['/ita/2567', '/ita/2567/'],
      ['/ita/2567/o12', '/ita/2567/o12/'],
    ])('leads %s on to %s at the host that was asked', async (path, to) => {
      const { status, headers } = await get(path, { headers: { Host: 'www.example.go.th' } });
      expect(status).toBe(301);
      const leads = headers.location ?? '';
      // A server behind a proxy knows neither the port nor the scheme that the visitor sees.
      expect(new URL(leads, 'http://www.example.go.th').href).toBe(`http://www.example.go.th${to}`);
    });

    test.each([
      'nothing',
      '2567/o99/',
      '2567/o12/nothing.pdf',
      'assets/',
      'assets/gone.js',
      '2567/index.php',
      'o12.php',
    ])('answers /ita/%s, where nothing is, with its own page and 404', async (path) =>
      expectNotFound(await get(`/ita/${path}`), path),
    );

    test.each([...UNSERVED, 'index.html.br', 'index.html.gz', '.git/', '2567/.env'])(
      'answers /ita/%s as if it were not there',
      async (path) => expectNotFound(await get(`/ita/${path}`), path),
    );

    test.each(['/ita/', '/ita/2567/o12/six-months.pdf', '/ita/nothing'])(
      'answers HEAD of %s like GET, without the body',
      async (path) => {
        const [whole, head] = [await get(path), await get(path, { method: 'HEAD' })];
        expect(head.body).toHaveLength(0);
        expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
        expect(head.status).toBe(whole.status);
      },
    );

    test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('refuses %s', async (method) => {
      for (const path of ['/ita/', '/ita/2567/o12/six-months.pdf', '/ita/new.txt']) {
        const { status } = await get(path, { method, body: method === 'TRACE' ? '' : 'x' });
        expect([403, 405], `${method} ${path}`).toContain(status);
      }
      expect((await get('/ita/new.txt')).status).toBe(404);
      expect((await get('/ita/2567/o12/six-months.pdf')).body.equals(read('2567/o12/six-months.pdf'))).toBe(true);
    });

    test.each([
      '/ita/../secret.txt',
      '/ita../secret.txt',
      '/ita/%2e%2e/%2e%2e/etc/passwd',
      '/ita/..%2f..%2f..%2fetc/passwd',
      '/ita/%252e%252e/secret.txt',
      '/ita/..\\..\\secret.txt',
      '/ita/2567/o12/%00.pdf',
      '/ita//etc/passwd',
    ])('gives nothing from outside its folder for %s', async (path) => {
      const { status, body, headers } = await get(path);
      expect(body.toString()).not.toMatch(/root:/);
      // Only what the way leads to is the municipality's own file, sent as its own.
      if (status === 200)
        expect([path, headers[OWN_HEADER.name.toLowerCase()]]).toEqual(['/ita/../secret.txt', OWN_HEADER.value]);
      else expect(status).toBeGreaterThanOrEqual(400);
    });

    test('sends a part of a document, for readers that open it at a page', async () => {
      const answer = await get('/ita/2567/o12/six-months.pdf', { headers: { Range: 'bytes=100-199' } });
      expect(answer.status).toBe(206);
      expect(answer.body.equals(read('2567/o12/six-months.pdf').subarray(100, 200))).toBe(true);
      expectHeaders(answer, '2567/o12/six-months.pdf', { target, settings: SETTINGS });
    });
  });

  describe(`the municipality's site on ${target.title}`, () => {
    test.each([
      ['/', 'index.html'],
      ['/news/', 'news/index.html'],
      ['/ita-2566/', 'ita-2566/index.html'],
      ['/logo.png', 'logo.png'],
      ['/secret.txt', 'secret.txt'],
    ] as const)('answers %s as before', async (path, file) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(200);
      expect(body.toString()).toBe(MUNICIPAL_FILES[file]);
      expectOwn(headers);
    });

    test('runs its scripts as before', async () => {
      const { status, body } = await get('/index.php');
      expect([status, body.toString().trim()]).toEqual([200, SCRIPT_ANSWER]);
    });

    test.each(['/nothing', '/italy/', '/ita.html', '/news/nothing.pdf'])(
      'answers %s with its own page and 404',
      async (path) => {
        const { status, headers, body } = await get(path);
        expect(status).toBe(404);
        expect(body.toString()).toBe(MUNICIPAL_FILES['not-found.html']);
        expectOwn(headers);
      },
    );
  });

  test(`nothing of the municipality's rules comes into the section on ${target.title}`, async () => {
    for (const path of ['', 'favicon.svg', '2567/o12/six-months.pdf', 'nothing']) {
      const { headers } = await get(`/ita/${path}`);
      expect(headers[OWN_HEADER.name.toLowerCase()], path).toBe(isInherited ? OWN_HEADER.value : undefined);
      expect(headers.expires, path).toBeUndefined();
    }
  });

  return { server: running, folder };
}

/** Headers of the municipality's own pages: its own, none of ours. */
function expectOwn(headers: Answer['headers']): void {
  expect(headers[OWN_HEADER.name.toLowerCase()]).toBe(OWN_HEADER.value);
  expect(Object.keys(headers).filter((name) => /policy|frame|nosniff|strict-transport|x-content/.test(name))).toEqual(
    [],
  );
}
