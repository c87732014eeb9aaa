import { describe, expect, test } from 'vitest';
import { headersOf, isHidden, kindOf } from '../../src/servers/answers.ts';
import { EXAMPLE as SETTINGS } from '../../src/servers/deploy.ts';
import { filePolicy } from '../../src/servers/policy.ts';
import { ANSWER_PARTS } from '../../src/servers/target.ts';
import { CONTENT_TYPES } from '../../src/servers/types.ts';
import { PLACES } from '../../src/servers/web-config/places.ts';
import { iis, webConfig } from '../../src/servers/web-config.ts';
import { toldByIis } from '../support/servers/iis-answers.ts';
import { configurationFaults } from '../support/servers/iis-check.ts';

const TEXT = webConfig(SETTINGS);

test.each([
  SETTINGS,
  { ...SETTINGS, base: '/' },
  { ...SETTINGS, base: '/a.b/c/', hstsDays: 0 },
  { ...SETTINGS, frameAncestors: ['https://www.example.go.th', 'https://xn--12c1fe0br.example'] },
])('is taken by IIS in a folder of any site: %o', (settings) => {
  expect(configurationFaults(webConfig(settings))).toEqual([]);
});

describe('what IIS would not take is found', () => {
  test.each([
    ['<directoryBrowse enabled="false" />', '<directoryBrowse enabled="no" />', 'enabled is not to be no'],
    ['<directoryBrowse enabled="false" />', '<directoryBrowse off="true" />', 'has no attribute off'],
    ['<directoryBrowse enabled="false" />', '<rewrite />', 'has no element rewrite'],
    [
      '<directoryBrowse enabled="false" />',
      '<directoryBrowse enabled="false" /><directoryBrowse />',
      'has two directoryBrowse',
    ],
    ['<directoryBrowse enabled="false" />', 'directoryBrowse', 'text between elements'],
    ['<remove fileExtension=".pdf" />', '', 'staticContent has .pdf already'],
    ['<remove name="Referrer-Policy" />', '', 'customHeaders has referrer-policy already'],
    ['<remove statusCode="404" subStatusCode="-1" />', '<remove statusCode="404" />', 'httpErrors has 404 -1 already'],
    ['<add verb="HEAD" allowed="true" />', '<add verb="get" allowed="true" />', 'verbs has get already'],
    ['<add segment="_headers" />', '<add name="_headers" />', 'needs segment'],
    [' mimeType="application/pdf"', '', 'needs mimeType'],
    ['cacheControlMaxAge="365.00:00:00"', 'cacheControlMaxAge="31536000"', 'cacheControlMaxAge is not to be 31536000'],
    [
      'cacheControlMode="DisableCache"',
      'cacheControlMode="DisableCache" setEtag="true"',
      'setEtag is newer than IIS 7.5',
    ],
    ['responseMode="File"', 'responseMode="Execute"', 'responseMode is not to be Execute'],
    ['errorMode="Custom"', 'errorMode="Custom" defaultPath="x"', 'has no attribute defaultPath'],
    ['<location path="assets">', '<location path="/assets">', 'no path of a location: /assets'],
    ['<location path="assets">', '<location path="search">', 'two locations search'],
    ['</configuration>', '', 'no XML'],
    ['<configuration>', '<configuration><configuration>', 'no XML'],
  ])('%s in place of which stands %s', (mine, theirs, fault) => {
    expect(TEXT).toContain(mine);
    expect(configurationFaults(TEXT.replace(mine, theirs)).join('\n')).toContain(fault);
  });
});

const PATHS = [
  '',
  'index.html',
  '2567/o12/',
  '404.html',
  'search/',
  'search/items.json',
  'assets/Base.0liNvwb8.css',
  'assets/sarabun.0liNvwb8.woff2',
  'pagefind/fragment/th_3e7b528.pf_fragment',
  'pagefind/index/th_3e7b528.pf_index',
  'pagefind/pagefind.js',
  'pagefind/pagefind.th_35b61e7c2e.pf_meta',
  'eit/qr.svg',
  'eit/qr.png',
  'eit/',
  'favicon.svg',
  '2567/o12/SCAN.PDF',
  '2567/o12/photo.jpg',
  '2567/o12/table.csv',
  '2567/itas.xlsx',
  'manifest.json',
];

test.each(PATHS)('“%s” is sent as the data has it, as far as IIS is said to', (path) => {
  const { headers, isServed } = toldByIis(TEXT, path);
  const wanted = new Map(headersOf(kindOf(path), SETTINGS));
  const ending = path === '' || path.endsWith('/') ? 'html' : (path.split('.').at(-1) ?? '').toLowerCase();
  wanted.set('Content-Type', CONTENT_TYPES[ending] ?? '');
  expect(isServed).toBe(true);
  const names = ANSWER_PARTS.filter((part) => /^[A-Z]/.test(part) && iis.reach[part] === 'sent');
  expect(names.length).toBeGreaterThan(6);
  for (const name of names) expect([name, headers.get(name)]).toEqual([name, wanted.get(name)]);
});

test.each(PATHS)('the policy of “%s” forbids nothing that it needs, and frames like everywhere', (path) => {
  const policy = toldByIis(TEXT, path).headers.get('Content-Security-Policy') ?? '';
  const kind = kindOf(path);
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).toContain("default-src 'none'");
  const allowed = (directive: string, where: string) =>
    new RegExp(`(?:^|; )${directive} ([^;]*)`).exec(where)?.[1]?.split(' ') ?? [];
  const needs = headersOf(kind, SETTINGS).get('Content-Security-Policy') ?? '';
  for (const directive of [
    'script-src',
    'style-src',
    'img-src',
    'font-src',
    'connect-src',
    'object-src',
    'form-action',
  ])
    for (const source of allowed(directive, needs).filter((one) => one !== "'none'"))
      expect(allowed(directive, policy), directive).toContain(source);
  expect(policy.includes('wasm-unsafe-eval')).toBe(path.startsWith('search/'));
  expect(policy).not.toMatch(/script-src[^;]*(?<!wasm-)unsafe-(?:inline|eval)\b/);
  if (kind === 'hashed' || kind === 'shared') {
    if (PLACES.some((place) => path.startsWith(place.path))) expect(policy).toBe(filePolicy([]));
  } else expect(policy).not.toContain('sandbox');
});

test('files that are named by what is in them are kept for a year, all else is asked for again', () => {
  const kept = (path: string) => toldByIis(TEXT, path).headers.get('Cache-Control');
  const long = PATHS.filter((path) => kept(path) !== 'no-cache');
  expect(long).toEqual(PATHS.filter((path) => kindOf(path) === 'hashed' && !path.endsWith('.pf_meta')));
  // Parts of it may come in any order.
  for (const path of long)
    expect(kept(path)?.split(/, ?/).sort()).toEqual(
      headersOf('hashed', SETTINGS).get('Cache-Control')?.split(', ').sort(),
    );
});

test.each([
  '.htaccess',
  'web.config',
  '_headers',
  '_redirects',
  '.nojekyll',
  '2567/.git/config',
  'index.html.br',
  'a.js.gz',
])('%s is not given to anybody', (path) => {
  expect(isHidden(path)).toBe(true);
  expect(toldByIis(TEXT, path).isServed).toBe(false);
});

test('a host can prove that it has its name where the section is all there is of it', () => {
  const path = '.well-known/acme-challenge/x';
  expect(toldByIis(webConfig({ ...SETTINGS, base: '/' }), path).isServed).toBe(true);
});

test('each place that is told of is of the kind that it says', () => {
  for (const { path, kind } of PLACES) {
    const inside = kind === 'search' ? `${path}/` : /\.\w+$/.test(path) ? path : `${path}/x`;
    expect(kindOf(inside), path).toBe(kind);
  }
});

test('the page of unknown addresses is a file of the site, by its path from the root', () => {
  expect(TEXT).toContain('statusCode="404" subStatusCode="-1" path="ita\\404.html" responseMode="File"');
  expect(webConfig({ ...SETTINGS, base: '/a.b/c/' })).toContain('path="a.b\\c\\404.html"');
  expect(webConfig({ ...SETTINGS, base: '/' })).toContain('path="404.html"');
});
