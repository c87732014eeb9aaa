import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../src/content/reader.ts';
import type { Content } from '../../src/content/types.ts';
import { buildDisclosure } from '../../src/model/build.ts';
import { paths } from '../../src/model/urls.ts';
import { currentAddresses, sourceOf, startOfAddresses } from '../../src/permanent/addresses.ts';
import { targetName } from '../../src/permanent/target-name.ts';
import { hash } from './support.ts';

const TOWN = fileURLToPath(new URL('../fixtures/small-town/', import.meta.url));

test('pages and documents are told apart; what only passes is left out', () => {
  const pages = [
    '/',
    '/2567/itas/',
    '/2567/itas.csv',
    '/2567/itas.xlsx',
    '/2567/o12/',
    '/2567/o12/text/a.pdf/',
    '/eit/qr.svg',
    '/o12/',
  ];
  const passing = [
    '/assets/x.css',
    '/pagefind/a.js',
    '/2567/o12/pictures/a.pdf-400.webp',
    '/manifest.json',
    '/404.html',
  ];
  const documents = new Map([['/2567/o12/a.pdf', hash('a')]]);
  const all = [...pages, ...passing, '/2567/o12/a.pdf', '/2567/o12/unreadable.pdf'];
  expect(currentAddresses(all, documents)).toEqual({ pages: new Set(pages), documents });
});

test.each([
  ['/2567/o12/a.pdf', 'oit/2567/o12/a.pdf'],
  ['/2567/measures/', 'measures/2567.yaml'],
  ['/2567/indicators/', 'indicators/2567.yaml'],
  ['/privacy/', 'pages/privacy.mdx'],
  ['/2567/', undefined],
  ['/2567/o12/', undefined],
  ['/o12/', undefined],
  ['/2567/o12/text/a.pdf/', undefined],
  ['/eit/qr.svg', undefined],
  ['/', undefined],
])('the file that makes %s is %s', (path, file) => {
  expect(sourceOf(path)).toBe(file);
});

test.each([
  ['content/pages/privacy.mdx', '/privacy/'],
  ['content/oit/2567/o12.mdx', '/2567/o12/'],
  ['content/oit/2567/o12/a.pdf', '/2567/o12/a.pdf'],
  ['content/measures/2567.yaml', '/2567/measures/'],
  ['content/memo/2567.yaml', undefined],
  ['content/site.yaml', undefined],
])('a fault in %s leaves %s unjudged', (file, start) => {
  expect(startOfAddresses(file)).toBe(start);
});

test('a link to where an address has moved says what is there', async () => {
  const disclosure = buildDisclosure((await readContent(TOWN)).sound as Content);
  const [document] = disclosure.current.items.flatMap(({ evidence }) => evidence.filter(({ file }) => file));
  expect(targetName(disclosure, '/')).toBe('หน้าแรก');
  expect(targetName(disclosure, '/2567/')).toBe('ปีงบประมาณ พ.ศ. 2567');
  expect(targetName(disclosure, '/2567/o1/')).toMatch(/^o1 [ก-๙].* ปี 2567$/);
  expect(targetName(disclosure, '/privacy/')).toBe(disclosure.pages.find(({ slug }) => slug === 'privacy')?.title);
  expect(targetName(disclosure, `/2567/${document?.file}`)).toBe(document?.title);
  expect(targetName(disclosure, paths.documentText(2567, document?.file ?? ''))).toBe(`ข้อความใน${document?.title}`);
  expect(targetName(disclosure, '/2567/report/')).toBe('/2567/report/');
  expect(targetName(disclosure, '/eit/')).toBe('/eit/');
});
