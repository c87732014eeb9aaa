import { describe, expect, test } from 'vitest';
import { ANSWER_KINDS, headersOf, hsts, kindOf, type ServerSettings } from '../../src/servers/answers.ts';
import { EXAMPLE as SETTINGS } from '../../src/servers/deploy.ts';
import { headersFile } from '../../src/servers/headers-file.ts';
import { redirectsFile } from '../../src/servers/redirects-file.ts';
import { headersAt, readHeadersFile, readRedirectsFile } from '../support/cloudflare.ts';

/** What the data says of an address, as `headersAt` gives it. */
function wanted(path: string, settings: ServerSettings): Map<string, string> {
  const transport = hsts(settings);
  const all = [
    ...headersOf(kindOf(path), settings),
    ...(transport ? [['Strict-Transport-Security', transport] as const] : []),
  ];
  return new Map(all.map(([name, value]) => [name.toLowerCase(), value]));
}

/** One address of every kind, and those that two kinds could take for their own. */
const PATHS = [
  '',
  '2567/o12/',
  'nowhere',
  'search/',
  'search/items.json',
  'eit/qr.svg',
  'eit/qr.png',
  '2567/o12/six-months.pdf',
  '2567/o12/REPORT.PDF',
  '2567/o12/Photo.Jpg',
  '2567/itas.xlsx',
  '2567/o1/a.csv',
  'assets/Base.0liNvwb8.css',
  'assets/mark.svg',
  'assets/deep/er.pdf',
  'pagefind/fragment/th_3e7b528.pf_fragment',
  'pagefind/pagefind.th_35b61e7c2e.pf_meta',
  'pagefind/pagefind.js',
  'feed.xml',
];

describe('_headers', () => {
  test.each([
    SETTINGS,
    { ...SETTINGS, base: '/' },
    { ...SETTINGS, base: '/a.b/c/', hstsDays: 0 },
    { ...SETTINGS, frameAncestors: ['https://www.example.go.th', 'https://a.example.go.th:8443'] },
  ])('says of every address what the data says: %o', (settings) => {
    const rules = readHeadersFile(headersFile(settings));
    expect(new Set(PATHS.map(kindOf)).size).toBe(ANSWER_KINDS.length);
    for (const path of PATHS) {
      const found = headersAt(rules, settings.base + path);
      expect(Object.fromEntries(found), path).toEqual(Object.fromEntries(wanted(path, settings)));
    }
  });

  test('says nothing of what lies beside the section', () => {
    const rules = readHeadersFile(headersFile(SETTINGS));
    for (const path of ['/', '/itabc/', '/contact.pdf', '/2567/assets/']) {
      expect(headersAt(rules, path).has('content-security-policy'), path).toBe(false);
    }
  });

  test('lets nobody show the section where a line would be too long for those who may', () => {
    const frameAncestors = Array.from({ length: 100 }, (_, i) => `https://site-${i}.example.go.th`);
    const rules = readHeadersFile(headersFile({ ...SETTINGS, frameAncestors }));
    expect(headersAt(rules, '/ita/').get('content-security-policy')).toMatch(/; frame-ancestors 'self'$/);
  });
});

describe('_redirects', () => {
  const redirects = [
    { from: '/o12/', to: '/2567/o12/', status: 302 as const },
    { from: '/2566/o12/old.pdf', to: '/2567/o12/new.pdf', status: 301 as const },
  ];

  test('has a line for each address that leads elsewhere, below the base', () => {
    expect([...readRedirectsFile(redirectsFile({ ...SETTINGS, redirects }))]).toEqual([
      ['/ita/o12/', { to: '/ita/2567/o12/', status: 302 }],
      ['/ita/2566/o12/old.pdf', { to: '/ita/2567/o12/new.pdf', status: 301 }],
    ]);
    expect(readRedirectsFile(redirectsFile({ ...SETTINGS, base: '/', redirects })).has('/o12/')).toBe(true);
    expect(readRedirectsFile(redirectsFile(SETTINGS)).size).toBe(0);
  });

  test('leaves to the pages what is past the limits of the host, and what would be a pattern there', () => {
    const many = Array.from({ length: 2_100 }, (_, i) => ({ from: `/${i}/`, to: '/2567/', status: 301 as const }));
    const odd = ['/a:b/', '/a*/', '/2567/', `/${'x'.repeat(1_000)}/`].map((from) => ({
      from,
      to: '/2567/',
      status: 301 as const,
    }));
    const read = readRedirectsFile(redirectsFile({ ...SETTINGS, redirects: [...odd, ...many] }));
    expect(read.size).toBe(2_000);
    expect(read.has('/ita/0/')).toBe(true);
  });
});
