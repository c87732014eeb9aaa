import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Current, isPublished } from '../../src/permanent/addresses.ts';
import { compareRecord } from '../../src/permanent/compare.ts';
import { historyOf } from '../../src/permanent/history.ts';
import { EMPTY_RECORD, type PublishedRecord } from '../../src/permanent/record.ts';
import { redirectsOf } from '../../src/permanent/redirects.ts';
import { hash, record } from './support.ts';

/** The same builds each time, so that a run says something of the commit; FUZZ_SEED looks further. */
const seed = Number(process.env['FUZZ_SEED'] ?? 2567);
const TODAY = '2024-06-01';
const A = '/2567/o12/a.pdf';

function current(pages: readonly string[], documents: Readonly<Record<string, string>> = {}): Current {
  return { pages: new Set(pages), documents: new Map(Object.entries(documents)) };
}

describe('a build beside the record', () => {
  test('writes down what is new, with its first day', () => {
    expect(compareRecord(EMPTY_RECORD, current(['/'], { [A]: hash('a') }), {}, TODAY)).toEqual({
      next: record({ '/': TODAY }, { [A]: { first: TODAY } }),
      added: ['/', A],
      changed: [],
      gone: [],
    });
  });

  test('keeps the first day, and what nobody publishes any more', () => {
    const before = record({ '/': '2024-01-01', '/old/': '2024-01-01' });
    expect(compareRecord(before, current(['/']), { '/old/': '/' }, TODAY).next).toEqual(before);
  });

  test('keeps the hash of a document that is replaced, and the day it was', () => {
    const { next, changed } = compareRecord(record({}, { [A]: {} }), current([], { [A]: hash('b') }), {}, TODAY);
    expect(changed).toEqual([{ path: A, before: hash('a'), now: hash('b') }]);
    expect(historyOf(next, A)).toEqual({ first: '2024-04-19', earlier: [{ sha256: hash('a'), until: TODAY }] });
    const back = compareRecord(next, current([], { [A]: hash('a') }), {}, '2024-07-01').next;
    expect(historyOf(back, A)?.earlier).toEqual([
      { sha256: hash('a'), until: TODAY },
      { sha256: hash('b'), until: '2024-07-01' },
    ]);
  });

  test('knows no history of what is no document', () => {
    expect(historyOf(record({ '/': '2024-01-01' }), '/')).toBeUndefined();
  });

  test('names what would disappear, and not what is led on', () => {
    const before = record({ '/a/': '2024-01-01', '/b/': '2024-01-01' }, { [A]: {} });
    expect(compareRecord(before, current(['/']), { '/b/': '/' }, TODAY).gone).toEqual([A, '/a/']);
  });
});

describe('addresses that follow from others', () => {
  const pages = ['/', '/eit/', '/2566/', '/2567/', '/2566/o40/', '/2567/o12/', '/2567/o12/text/new.pdf/'];
  const led = (path: string, redirects: Record<string, string> = {}) =>
    redirectsOf(record({ [path]: '2024-01-01' }), current(pages, { '/2567/o12/new.pdf': hash('a') }), redirects).find(
      ({ from }) => from === path,
    )?.to;

  test.each([
    ['a filter to its year', '/2567/unit/klang/', '/2567/'],
    ['a filter to its year', '/2566/sub/9-1/', '/2566/'],
    ['a filter to its year', '/2567/status/done/', '/2567/'],
    ['an item without a year to the newest year that has it', '/o40/', '/2566/o40/'],
    ['a picture of the EIT code to its page', '/eit/qr.svg', '/eit/'],
    ['the text of a document to its item', '/2567/o12/text/old.pdf/', '/2567/o12/'],
  ])('lead on by themselves: %s', (_, from, to) => {
    expect(led(from)).toBe(to);
  });

  test('the text of a document follows the document, to a text where there is one', () => {
    const text = '/2567/o12/text/old.pdf/';
    expect(led(text, { '/2567/o12/old.pdf': '/2567/o12/new.pdf' })).toBe('/2567/o12/text/new.pdf/');
    expect(led(text, { '/2567/o12/old.pdf': '/2567/' })).toBe('/2567/');
    expect(led(text, { '/2567/o12/old.pdf': '/nowhere/' })).toBe('/2567/o12/');
    expect(led(text, { [text]: '/' })).toBe('/');
  });

  test('a document that leads to its own lost text does not go round for ever', () => {
    const text = '/2567/o12/text/old.pdf/';
    expect(led('/2567/o12/old.pdf', { '/2567/o12/old.pdf': text })).toBe('/2567/o12/');
  });

  test.each([
    '/2565/unit/klang/',
    '/o99/',
    '/2567/measures/',
    '/privacy/',
    '/2567/o12/old.pdf',
    '/2565/o1/text/a.pdf/',
  ])('do not include %s', (path) => expect(led(path)).toBeUndefined());
});

describe('redirects', () => {
  const now = current(['/', '/2567/', '/2567/o12/'], { [A]: hash('a') });
  const all = (redirects: Record<string, string>) => redirectsOf(EMPTY_RECORD, now, redirects);

  test('lead to the last of a chain at once', () => {
    expect(all({ '/a/': '/b/', '/b/': '/2567/' })).toEqual([
      { from: '/a/', to: '/2567/' },
      { from: '/b/', to: '/2567/' },
    ]);
  });

  test('that go round or nowhere are left out', () => {
    expect(all({ '/a/': '/b/', '/b/': '/a/', '/c/': '/a/', '/d/': '/nowhere/' })).toEqual([]);
  });

  test('never take the place of what is published', () => {
    const taken = ['/', '/2567/', '/2567', '/2567/index.html', A, `${A}/`, `${A}/x/`, '/404.html', '/404/'];
    const files = [
      '/favicon.svg',
      '/manifest.json',
      '/assets/x.css',
      '/2567/o12/pictures/a.pdf-400.webp',
      '/pagefind/pagefind.js',
      '/search/items.json',
    ];
    expect(all(Object.fromEntries([...taken, ...files].map((from) => [from, '/2567/o12/'])))).toEqual([]);
  });

  test('are found whether or not they are written with the slash at the end', () => {
    const before = record({ '/a/': '2024-01-01', '/b': '2024-01-01' });
    const written = { '/a': '/2567/', '/b/': '/a/' };
    expect(compareRecord(before, now, written, TODAY).gone).toEqual([]);
    expect(redirectsOf(before, now, written)).toEqual([
      { from: '/a', to: '/2567/' },
      { from: '/b', to: '/2567/' },
    ]);
  });

  test('share a folder only once', () => {
    expect(all({ '/a': '/2567/', '/a/': '/', '/a/index.html': '/' })).toEqual([{ from: '/a', to: '/2567/' }]);
  });
});

describe('whatever is published', () => {
  const path = fc.constantFrom(
    ...['/', '/2567/', '/2567/o12/', '/o12/', '/2567/unit/klang/', '/2567/o12/text/a.pdf/', '/privacy/', '/a/', '/b/'],
    ...[A, '/2567/o12/b.pdf', '/2567/o1/c.csv', '/eit/', '/eit/qr.svg'],
  );
  const build = fc.uniqueArray(fc.tuple(path, fc.constantFrom('a', 'b', 'c')), { selector: ([one]) => one }).map(
    (all): Current => ({
      pages: new Set(all.map(([one]) => one).filter((one) => !/o\d+\/\w+\.\w+$/.test(one))),
      documents: new Map(
        all.filter(([one]) => /o\d+\/\w+\.\w+$/.test(one)).map(([one, letter]) => [one, hash(letter)]),
      ),
    }),
  );
  const redirects = fc.dictionary(path, path, { maxKeys: 5 });
  /** The record after a run of builds, each on its own day. */
  const recorded = (builds: readonly Current[]): PublishedRecord =>
    builds.reduce((known, one, i) => compareRecord(known, one, {}, `2024-01-${10 + i}`).next, EMPTY_RECORD);

  test('the record only grows, and a second look changes nothing', () => {
    fc.assert(
      fc.property(fc.array(build, { maxLength: 5 }), build, redirects, (builds, now, written) => {
        const before = recorded(builds);
        const { next } = compareRecord(before, now, written, TODAY);
        for (const [one, first] of before.pages)
          expect(next.pages.get(one) ?? next.documents.get(one)?.first).toBe(first);
        for (const [one, { first, sha256, earlier }] of before.documents) {
          const found = next.documents.get(one);
          expect(found?.first).toBe(first);
          expect([...(found?.earlier ?? []), found].map((each) => each?.sha256).slice(0, earlier.length + 1)).toEqual([
            ...earlier.map((each) => each.sha256),
            sha256,
          ]);
        }
        expect(compareRecord(next, now, written, '2025-01-01')).toMatchObject({ next, added: [], changed: [] });
      }),
      { seed },
    );
  });

  test('an address once in it is published, led on to what is, or told as gone: one of them', () => {
    fc.assert(
      fc.property(fc.array(build, { maxLength: 5 }), build, redirects, (builds, now, written) => {
        const before = recorded(builds);
        const { gone } = compareRecord(before, now, written, TODAY);
        const led = new Map(redirectsOf(before, now, written).map(({ from, to }) => [from, to]));
        for (const one of [...before.pages.keys(), ...before.documents.keys()]) {
          expect([isPublished(now, one), led.has(one), gone.includes(one)].filter(Boolean), one).toHaveLength(1);
        }
        for (const to of led.values()) expect(isPublished(now, to)).toBe(true);
      }),
      { seed, numRuns: 300 },
    );
  });
});
