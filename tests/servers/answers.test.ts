import { expect, test } from 'vitest';
import { KINDS } from '../../src/evidence/kinds.ts';
import { ANSWER_KINDS, headersOf, hsts, isHidden, kindOf } from '../../src/servers/answers.ts';
import { EXAMPLE as SETTINGS } from '../../src/servers/deploy.ts';
import { CONTENT_TYPES } from '../../src/servers/types.ts';

test.each([
  ['', 'page'],
  ['index.html', 'page'],
  ['2567/o12/', 'page'],
  ['404.html', 'page'],
  ['search/', 'search'],
  ['search/index.html', 'search'],
  ['search/items.json', 'data'],
  ['assets/Base.0liNvwb8.css', 'hashed'],
  ['pagefind/fragment/th_3e7b528.pf_fragment', 'hashed'],
  ['pagefind/pagefind.th_35b61e7c2e.pf_meta', 'hashed'],
  // Their names stay the same from build to build.
  ['pagefind/pagefind-entry.json', 'data'],
  ['pagefind/pagefind.js', 'data'],
  ['pagefind/wasm.unknown.pagefind', 'data'],
  ['eit/qr.svg', 'shared'],
  ['eit/', 'page'],
  ['favicon.svg', 'picture'],
  ['2567/o12/six-months.pdf', 'pdf'],
  ['2567/o12/REPORT.PDF', 'pdf'],
  ['2567/o12/Photo.JPG', 'picture'],
  ['2567/itas.xlsx', 'download'],
  ['manifest.json', 'data'],
])('%s is answered as %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test.each(
  Object.entries(KINDS).flatMap(([kind, { media, endings }]) =>
    endings.map((ending) => [ending, media, kind] as const),
  ),
)('evidence that ends in .%s is sent as %s, and never as a page', (ending, media) => {
  expect(CONTENT_TYPES[ending]?.split(';')[0]).toBe(media);
  expect(['pdf', 'picture', 'download']).toContain(kindOf(`2567/o1/a.${ending.toUpperCase()}`));
});

test('a file of every ending that has a type is answered with headers of a kind of its own, pages alone as pages', () => {
  const asPages = Object.keys(CONTENT_TYPES).filter((ending) => kindOf(`a.${ending}`) === 'page');
  expect(asPages).toEqual(['html']);
});

test('all text says its letters', () => {
  const texts = Object.values(CONTENT_TYPES).filter((type) => /^text|json|svg|\/xml/.test(type));
  expect(texts.length).toBeGreaterThan(8);
  for (const type of texts) expect(type).toMatch(/; charset=utf-8$/);
});

test('scripts run on pages alone, and WebAssembly on the search page alone', () => {
  const policies = new Map(
    ANSWER_KINDS.map(({ name }) => [name, headersOf(name, SETTINGS).get('Content-Security-Policy')]),
  );
  const saying = (words: string) => [...policies].filter(([, policy]) => policy?.includes(words)).map(([kind]) => kind);
  expect(saying("default-src 'none'")).toHaveLength(ANSWER_KINDS.length);
  expect(saying('script-src')).toEqual(['search', 'page']);
  expect(saying("'wasm-unsafe-eval'")).toEqual(['search']);
  expect(saying("'unsafe-inline'")).toEqual(['pdf']);
  expect(saying('sandbox')).toEqual(['hashed', 'shared', 'download', 'picture', 'data']);
});

test('only what is named by its content is kept without asking again', () => {
  const kept = ANSWER_KINDS.filter(({ name }) => headersOf(name, SETTINGS).get('Cache-Control') !== 'no-cache');
  expect(kept.map(({ name }) => name)).toEqual(['hashed']);
});

test('other sites may show the section where site.yaml names them, and browsers that know no names are told nothing', () => {
  const headers = headersOf('page', { ...SETTINGS, frameAncestors: ['https://www.example.go.th'] });
  expect(headers.get('Content-Security-Policy')).toMatch(/; frame-ancestors 'self' https:\/\/www\.example\.go\.th$/);
  expect(headers.has('X-Frame-Options')).toBe(false);
  expect(headersOf('page', SETTINGS).get('X-Frame-Options')).toBe('SAMEORIGIN');
});

test('the order to keep to HTTPS counts seconds, binds no other host, and can be left out', () => {
  expect(hsts(SETTINGS)).toBe('max-age=31536000');
  expect(hsts({ ...SETTINGS, hstsDays: 0 })).toBeUndefined();
});

test.each([
  ['.htaccess', true],
  ['.nojekyll', true],
  ['2567/.git/config', true],
  // A host proves by it that it has its name, where the section is all there is of it.
  ['.well-known/acme-challenge/x', false],
  ['web.config', true],
  ['_headers', true],
  ['index.html.br', true],
  ['assets/a.js.gz', true],
  ['2567/o12/web.config.pdf', false],
  ['2567/o12/', false],
  ['assets/Base.0liNvwb8.css', false],
])('whether %s is answered as if it were not there: %s', (path, hidden) => {
  expect(isHidden(path)).toBe(hidden);
});
