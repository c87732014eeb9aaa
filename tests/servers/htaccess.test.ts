import { describe, expect, test } from 'vitest';
import { ANSWER_KINDS, HIDDEN_PATHS, headersOf, isHidden, kindOf } from '../../src/servers/answers.ts';
import { EXAMPLE as SETTINGS } from '../../src/servers/deploy.ts';
import { htaccess } from '../../src/servers/htaccess.ts';
import { underBase } from '../../src/servers/under-base.ts';

const PATHS = [
  '',
  'index.html',
  '2567/o12/',
  '2567/o4/text/plan.pdf/index.html',
  'search/',
  'search/index.html',
  'search/items.json',
  'assets/Base.0liNvwb8.css',
  'pagefind/fragment/th_3e7b528.pf_fragment',
  'pagefind/pagefind.th_35b61e7c2e.pf_meta',
  'eit/qr.svg',
  'eit/',
  'favicon.svg',
  '2567/o12/REPORT.PDF',
  '2567/o12/photo.JPG',
  '2567/o12/table.csv',
  '2567/itas.xlsx',
  '.htaccess',
  'web.config',
  '2567/web.config',
  'a/.git/config',
  '.well-known/security.txt',
  'index.html.br',
  'a.gz',
];

describe.each(['/ita/', '/', '/a.b/c/'])('under %s', (base) => {
  test.each(PATHS)('the pattern of a whole address says of %s what that of its path says', (path) => {
    const matches = (expression: string) => new RegExp(underBase(expression, base)).test(`${base}${path}`);
    expect(ANSWER_KINDS.find((kind) => matches(kind.path))?.name).toBe(kindOf(path));
    expect(HIDDEN_PATHS.some(matches)).toBe(isHidden(path));
  });

  test('it says nothing of what lies beside the section', () => {
    if (base === '/') return;
    const others = [`${base.slice(0, -1)}x/index.html`, `/x${base}index.html`, base.replaceAll('.', 'x').slice(0, -1)];
    const expressions = [...HIDDEN_PATHS, ...ANSWER_KINDS.map(({ path }) => path)];
    for (const other of others)
      expect(expressions.filter((one) => new RegExp(underBase(one, base)).test(other))).toEqual([]);
  });
});

/** The kind that Apache's marks give an address: each mark that fits is set, and takes away those before it. */
function markedAs(text: string, address: string): string {
  const marks = new Set<string>();
  for (const [, expression = '', words = ''] of text.matchAll(/SetEnvIf Request_URI "([^"]*)" (.*)/g)) {
    if (!new RegExp(expression).test(address)) continue;
    for (const word of words.split(' ')) {
      if (word.startsWith('!')) marks.delete(word.slice(1));
      else marks.add(word);
    }
  }
  expect(marks.size).toBeLessThan(2);
  return [...marks][0]?.replace('oit_', '') ?? 'page';
}

test('an address is marked with the kind of its file, led on to a packed copy or not', () => {
  const text = htaccess(SETTINGS);
  for (const path of PATHS.filter((one) => !isHidden(one))) {
    const kind = kindOf(path);
    const led = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const addresses = [path, led, `${led}.br`, `${led}.gz`].map((one) => `/ita/${one}`);
    expect(addresses.map((address) => [address, markedAs(text, address)])).toEqual(
      addresses.map((address) => [address, kind]),
    );
  }
});

test('says nothing of HTTPS where site.yaml wants none, and nothing of frames that would shut out who may show it', () => {
  expect(htaccess(SETTINGS)).toContain('Strict-Transport-Security "max-age=31536000"');
  expect(htaccess({ ...SETTINGS, hstsDays: 0 })).not.toContain('Strict-Transport-Security');
  const shared = htaccess({ ...SETTINGS, frameAncestors: ['https://www.example.go.th'] });
  expect(shared).toContain("frame-ancestors 'self' https://www.example.go.th\"");
  expect(shared).not.toContain('always set X-Frame-Options');
  expect(shared).toContain('Header always unset X-Frame-Options');
});

test('a value stands as one word, whatever is in it', () => {
  const text = htaccess({ ...SETTINGS, frameAncestors: ['https://a%b"c'] });
  expect(text).toContain('https://a%%b\\"c"');
});

test('tells the same values as every other server is told', () => {
  const text = htaccess(SETTINGS);
  for (const { name } of ANSWER_KINDS)
    for (const [header, value] of headersOf(name, SETTINGS)) expect(text).toContain(`always set ${header} "${value}"`);
});
