import { describe, expect, test } from 'vitest';
import { inOrder, stepOf } from '../../src/publish/order.ts';

describe('the order in which a section is put where it is read', () => {
  test('is files, pages, lists that name pages, the home page, and the list of all files last', () => {
    expect(
      inOrder([
        '/manifest.json',
        '/search/items.json',
        '/index.html',
        '/2567/o12/index.html',
        '/assets/index.abc.css',
        '/sitemap-0.xml',
        '/2567/o12/six-months.pdf',
        '/404.html',
      ]),
    ).toEqual([
      '/2567/o12/six-months.pdf',
      '/assets/index.abc.css',
      '/2567/o12/index.html',
      '/404.html',
      '/search/items.json',
      '/sitemap-0.xml',
      '/index.html',
      '/manifest.json',
    ]);
  });

  test('puts what was packed beforehand beside what it was packed from', () => {
    expect(['/index.html.br', '/2567/index.html.gz', '/search/items.json.br'].map(stepOf)).toEqual([
      'home',
      'pages',
      'lists',
    ]);
  });

  test('counts as a file what a list is only by its ending', () => {
    expect(['/2567/itas.csv', '/favicon.svg', '/pagefind/pagefind.js', '/2567/o1/data.txt.zip'].map(stepOf)).toEqual(
      Array(4).fill('files'),
    );
  });
});
