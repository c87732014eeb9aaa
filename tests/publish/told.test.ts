import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../src/permanent/manifest.ts';
import { untoldNotes } from '../../src/publish/told.ts';
import { headersOf, kindOf } from '../../src/servers/answers.ts';
import { hash } from '../permanent/support.ts';

const PATHS = [
  '/index.html',
  '/index.html.br',
  '/.htaccess',
  '/search/index.html',
  '/2567/o12/a.pdf',
  '/2567/itas.csv',
  '/assets/Base.css',
];
const files = Object.fromEntries(PATHS.map((path) => [path, { bytes: 1, sha256: hash('a') }]));
const manifest = readManifest(JSON.stringify({ format: 1, base: '/ita/', files }));

/** What is noted of a server that sends our headers, changed by the test. */
async function notesOf(change: (path: string, headers: Map<string, string>) => void) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/ita', '');
    asked.push(path);
    const headers = new Map(
      headersOf(kindOf(path.slice(1)), { base: '/ita/', frameAncestors: ['https://www.example.go.th'], hstsDays: 0 }),
    );
    change(path, headers);
    response.writeHead(200, Object.fromEntries(headers)).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  if (!manifest) throw new Error('the list of the test is none');
  const { port } = server.address() as AddressInfo;
  return { notes: await untoldNotes(new URL(`http://127.0.0.1:${port}/ita/`), manifest), asked };
}

test('of a server that was told of the section nothing is noted, and each kind is asked for once', async () => {
  const { notes, asked } = await notesOf(() => {});
  expect(notes).toEqual([]);
  expect(asked.toSorted()).toEqual(['/', '/2567/itas.csv', '/2567/o12/a.pdf', '/assets/Base.css', '/search/']);
});

test.each([
  [
    'nothing',
    (_: string, headers: Map<string, string>) => headers.clear(),
    ['Cache-Control', 'Content-Disposition', 'Content-Security-Policy', 'X-Content-Type-Options'],
  ],
  [
    'no policy on who may frame it',
    (_: string, headers: Map<string, string>) => headers.set('Content-Security-Policy', "default-src 'self'"),
    ['Content-Security-Policy'],
  ],
  [
    'pages to be kept for a day',
    (path: string, headers: Map<string, string>) => path === '/' && headers.set('Cache-Control', 'max-age=86400'),
    ['Cache-Control'],
  ],
  [
    'tables to be opened in the browser',
    (_: string, headers: Map<string, string>) => headers.delete('Content-Disposition'),
    ['Content-Disposition'],
  ],
])('of a server that sends %s it is noted in one line, with where to read on', async (_, change, names) => {
  const { notes } = await notesOf(change);
  expect(notes).toHaveLength(1);
  for (const name of names) expect(notes[0]).toContain(name);
  expect(notes[0]).toContain('docs/deploy');
});
