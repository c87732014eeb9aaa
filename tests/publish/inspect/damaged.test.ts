import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listedIn } from '../../../src/permanent/verify/verify.ts';
import { diskFindings } from '../../../src/publish/inspect/disk.ts';
import { LIMITS } from '../../../src/publish/limits.ts';
import { hash } from '../../permanent/support.ts';
import { finished, leadingOn, page, SOUND } from './support.ts';

const HOME = SOUND['index.html'] ?? '';
/** The home page with something more on it. */
const home = (more: string) => ({ 'index.html': HOME.replace('</body>', `${more}</body>`) });
/** Text that nothing packs well, the same each time. */
const dense = (bytes: number) => {
  let [text, seed] = ['', 1];
  while (text.length < bytes) {
    seed = (seed * 48271) % 2147483647;
    text += seed.toString(36);
  }
  return text.slice(0, bytes);
};

test('a section in which nothing is wrong is found so', async () => {
  expect((await finished(SOUND)).found).toEqual([]);
});

test.each([
  [
    'the municipality’s own site, under the base or not',
    '<a href="https://www.example.go.th/news">x</a><a href="https://www.example.go.th/ita/old">x</a>',
  ],
  ['a page of the section by its full address', '<a href="https://www.example.go.th/ita/2567/o12/#more">x</a>'],
  [
    'another site, a letter, a call',
    '<a href="http://example.com/?a=1&amp;b=2#c">x</a><a href="mailto:a@example.com">x</a><a href="tel:1111">x</a>',
  ],
  [
    'the start of the page, and words on it',
    '<a href="#">x</a><a href="#top">x</a><a href="/ita/2567/o12/#:~:text=o12">x</a>',
  ],
  ['a relative address', '<a href="2567/o12/?x=1#more">x</a><a href="./">x</a><a href="">x</a><a href="?q=1">x</a>'],
  ['an escaped address', '<a href="/ita/2567/%6f12/">x</a>'],
  [
    'what only says what belongs together',
    '<link rel="canonical" href="https://www.example.go.th/ita/"><link rel="author" href="https://example.com/">',
  ],
  ['data that no browser runs', '<script type="application/ld+json">{}</script>'],
])('a page may lead to %s', async (_, more) => {
  expect((await finished({ ...SOUND, ...home(more) })).found).toEqual([]);
});

test('a place on a page of the section is wanted by its full address too', async () => {
  const more = home('<a href="https://www.example.go.th/ita/2567/o12/#nowhere">x</a>');
  expect((await finished({ ...SOUND, ...more })).found).toEqual(['build/anchor-dead index.html']);
});

describe('a built section is not published', () => {
  test.each([
    ['a link to a page that is not there', 'build/link-dead index.html', home('<a href="/ita/2567/o13/">x</a>')],
    ['a link to a folder without its slash', 'build/link-dead index.html', home('<a href="/ita/2567/o12">x</a>')],
    ['a link with a broken escape', 'build/link-dead index.html', home('<a href="/ita/%E0%B8/">x</a>')],
    ['a picture that is not there', 'build/link-dead index.html', home('<img src="/ita/none.png">')],
    [
      'a picture of a list that is not there',
      'build/link-dead index.html',
      home('<img srcset="/ita/2567/o12/pictures/a-320.webp 320w, /ita/none.webp 640w">'),
    ],
    [
      'a style that asks for what is not there',
      'build/link-dead assets/Base.css',
      { 'assets/sarabun.woff2': undefined },
    ],
    [
      'a script that imports what is not there',
      'build/link-dead assets/search.js',
      { 'assets/search.js': 'import{a}from"./gone.js";' },
    ],
    ['no page for lost visitors', 'build/address-lost 404.html', { '404.html': undefined }],
    ['a style that is not there', 'build/link-dead index.html', { 'assets/Base.css': undefined }],
    [
      'a form that is sent to where nothing is',
      'build/link-dead index.html',
      home('<form action="/ita/find/"></form>'),
    ],
    [
      'a page that leads on to where nothing is',
      'build/link-dead o12/index.html',
      { 'o12/index.html': leadingOn('/ita/2567/o99/') },
    ],
    ['a place that is not on the page', 'build/anchor-dead index.html', home('<a href="#nowhere">x</a>')],
    [
      'a place that is not on the other page',
      'build/anchor-dead index.html',
      home('<a href="/ita/2567/o12/#nowhere">x</a>'),
    ],
    ['a link that forgets the base', 'build/link-outside index.html', home('<a href="/2567/o12/">x</a>')],
    ['a link that climbs out of the base', 'build/link-outside index.html', home('<a href="../o12/">x</a>')],
    ['a link that runs a script', 'build/link-scheme index.html', home('<a href="javascript:alert(1)">x</a>')],
    [
      'a link that hides that',
      'build/link-scheme index.html',
      home('<a href=" &#106;ava&#x73;cript&#58;alert(1)">x</a>'),
    ],
    [
      'a link that hides that from eyes too',
      'build/link-scheme index.html',
      home('<a href="java\tscript:alert(1)">x</a>'),
    ],
    ['a link that is a page itself', 'build/link-scheme index.html', home('<a href="data:text/html,x">x</a>')],
    ['a picture that is its own address', 'build/link-scheme index.html', home('<img src="data:image/png;base64,AA">')],
    ['a picture from another host', 'build/other-host index.html', home('<img src="https://cdn.example.com/a.png">')],
    [
      'a script from another host',
      'build/other-host search/index.html',
      {
        'search/index.html': (SOUND['search/index.html'] ?? '').replace(
          '/ita/assets/search.js',
          '//cdn.example.com/a.js',
        ),
      },
    ],
    [
      'a font from another host',
      'build/other-host assets/Base.css',
      { 'assets/Base.css': '@import "https://fonts.example.com/x.css";' },
    ],
    [
      'a form that is sent to another host',
      'build/other-host index.html',
      home('<form action="https://forms.example.com/"></form>'),
    ],
    [
      'a form that is sent by mail',
      'build/other-host index.html',
      home('<button formaction="mailto:a@example.com">x</button>'),
    ],
    [
      'a connection made ahead',
      'build/other-host index.html',
      home('<link rel="preconnect" href="https://cdn.example.com">'),
    ],
    ['a script in the page', ['build/inline index.html', 'build/script index.html'], home('<script>1</script>')],
    ['a style in the page', 'build/inline index.html', home('<style>a{}</style>')],
    ['a style on an element', 'build/inline index.html', home('<p style="color:red">x</p>')],
    ['a command on an element', 'build/inline index.html', home('<p OnClick=x>x</p>')],
    ['a command in a drawing', 'build/inline assets/dot.svg', { 'assets/dot.svg': '<svg onload="x()"/>' }],
    [
      'a script on a page that needs none',
      'build/script index.html',
      home('<script src="/ita/assets/search.js"></script>'),
    ],
    ['no policy', 'build/policy index.html', { 'index.html': HOME.replace(/<meta http-equiv[^>]*>/, '') }],
    [
      'a weaker policy',
      'build/policy index.html',
      { 'index.html': HOME.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'") },
    ],
    [
      'the policy of search on another page',
      'build/policy index.html',
      { 'index.html': page('x', { runsSearch: true }) },
    ],
    ['a page that breaks off', 'build/page-broken index.html', { 'index.html': HOME.slice(0, -20) }],
    [
      'a page that breaks off in a tag',
      'build/page-broken index.html',
      { 'index.html': `${HOME.slice(0, -14)}<a href="/ita/` },
    ],
    ['an empty page', ['build/page-broken index.html', 'build/policy index.html'], { 'index.html': '' }],
    ['too many fonts', 'build/too-heavy assets/', { 'assets/big.woff2': dense(LIMITS.fonts) }],
    ['too much style', 'build/too-heavy assets/', { 'assets/more.css': dense(2 * LIMITS.styles) }],
    ['too much script', 'build/too-heavy assets/', { 'assets/more.js': dense(2 * LIMITS.scripts) }],
    [
      'too much script on the page of search',
      'build/too-heavy search/index.html',
      { 'assets/search.js': dense(2 * LIMITS.searchPageScripts) },
    ],
    ['a map of the source', 'build/file-kind assets/search.js.map', { 'assets/search.js.map': '{}' }],
    ['a source', 'build/file-kind page.ts', { 'page.ts': '' }],
    ['a content file', 'build/file-kind 2567/o12.mdx', { '2567/o12.mdx': '' }],
    ['secrets', ['build/file-kind .env', 'build/file-name .env'], { '.env': 'KEY=1' }],
    ['a name without an ending', 'build/file-kind LICENSE', { LICENSE: '' }],
    ['a packed file of nothing', 'build/file-kind 2567/old.html.br', { '2567/old.html.br': '' }],
    ['a packed document', 'build/file-kind 2567/o12/a.pdf.gz', { '2567/o12/a.pdf.gz': '' }],
    ['a Thai name', 'build/file-name 2567/o12/รายงาน.pdf', { '2567/o12/รายงาน.pdf': 'x' }],
    ['a name with a space', 'build/file-name 2567/o12/a b.pdf', { '2567/o12/a b.pdf': 'x' }],
    ['the name of a device', 'build/file-name 2567/o12/con.pdf', { '2567/o12/con.pdf': 'x' }],
    ['a folder that ends with a dot', 'build/file-name 2567/o12./a.pdf', { '2567/o12./a.pdf': 'x' }],
    [
      'a name too long for Windows',
      `build/file-name-long 2567/o12/${'a'.repeat(190)}.pdf`,
      { [`2567/o12/${'a'.repeat(190)}.pdf`]: 'x' },
    ],
    ['names that differ by case alone', 'build/file-name-twice 2567/o12/a.pdf', { '2567/o12/A.pdf': 'x' }],
    ['folders that differ by case alone', 'build/file-name-twice 2567/o12/a.pdf', { '2567/O12/a.pdf': 'x' }],
  ])('with %s', async (_, expected, files) => {
    const { found, text } = await finished({ ...SOUND, ...files });
    const code = (one: string) => one.split(' ')[0];
    expect(found).toEqual(expect.arrayContaining([expected].flat()));
    expect(new Set(found.map(code))).toEqual(new Set([expected].flat().map(code)));
    expect(text).toMatch(/[ก-๙]/);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  test('with a link to a file elsewhere, which is not looked into', async () => {
    const { found } = await finished(SOUND, { damage: (folder) => symlink('/etc/passwd', join(folder, 'a.txt')) });
    expect(found).toEqual(['build/link-file a.txt']);
    const loop = await finished(SOUND, { damage: (folder) => symlink('..', join(folder, '2567/up')) });
    expect(loop.found).toEqual(['build/link-file 2567/up']);
  });
});

describe('addresses that must be answered', () => {
  const record = (pages: string[], documents: Record<string, string> = {}) => ({
    record: {
      pages: new Map(pages.map((path) => [path, '2024-04-19'])),
      documents: new Map(
        Object.entries(documents).map(([path, sha256]) => [path, { first: '2024-04-19', sha256, earlier: [] }]),
      ),
    },
  });

  test('may be a page, a file, or a page in their place that leads on', async () => {
    const kept = record(['/', '/2567/o12/', '/o12/', '/2567/o12/old.html'], {
      '/2567/o12/a.pdf': hash('a'),
      '/2567/o12/old.pdf': hash('b'),
    });
    const moved = {
      '2567/o12/old.pdf/index.html': leadingOn('/ita/2567/o12/a.pdf'),
      '2567/o12/old.html/index.html': leadingOn('/ita/'),
    };
    expect((await finished({ ...SOUND, ...moved }, { kept })).found).toEqual([]);
  });

  test.each([
    ['a page', '/2567/o13/', {}],
    ['a document', '/2567/o12/b.pdf', {}],
    ['a page that leads to one that leads on again', '/o13/', { 'o13/index.html': leadingOn('/ita/o12/') }],
  ])('are told where %s is lost', async (_, path, files) => {
    const { found, text } = await finished({ ...SOUND, ...files }, { kept: record([path]) });
    expect(found).toEqual([`build/address-lost ${path.slice(1)}`]);
    expect(text).toContain(path);
  });

  test('are those of this build too, and its redirects', async () => {
    const current = { pages: new Set(['/2567/new/']), documents: new Map() };
    const redirects = [{ from: '/2567/o12/gone.pdf', to: '/2567/o12/a.pdf' }];
    expect((await finished(SOUND, { kept: { current, redirects } })).found).toEqual([
      'build/address-lost 2567/new/',
      'build/address-lost 2567/o12/gone.pdf',
    ]);
  });

  test('hold the documents that were checked, and no others', async () => {
    const current = { pages: new Set<string>(), documents: new Map([['/2567/o12/a.pdf', hash('a')]]) };
    expect((await finished(SOUND, { kept: { current } })).found).toEqual(['build/document-changed 2567/o12/a.pdf']);
  });
});

test('a page that an editor’s text makes heavy is told to its file, and published all the same', async () => {
  const long = page(`<h1 id="more">o12</h1><p>${dense(2 * LIMITS.page)}</p>`);
  const written = new Map([['/2567/o12/index.html', 'content/oit/2567/o12.mdx']]);
  const { found, text } = await finished({ ...SOUND, '2567/o12/index.html': long }, { written });
  expect(found).toEqual(['build/page-long content/oit/2567/o12.mdx']);
  expect(text).toMatch(/หนัก \d\d\.\d kB เกิน 14\.3 kB[\s\S]*ย่อเนื้อความ/);
});

test('what is not on the disk as it was written is told', async () => {
  const { folder } = await finished(SOUND);
  const manifest = (await listedIn(join(folder, 'manifest.json')))?.manifest;
  if (!manifest) throw new Error('the section has no list');
  expect(await diskFindings(folder, manifest)).toEqual([]);
  await writeFile(join(folder, 'o12/index.html'), 'x');
  await writeFile(join(folder, 'left.html'), 'x');
  const found = await diskFindings(folder, manifest);
  expect(found.map(({ code, file }) => `${code} ${file}`).toSorted()).toEqual([
    'build/disk left.html',
    'build/disk o12/index.html',
  ]);
});
