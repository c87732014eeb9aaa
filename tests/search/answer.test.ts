import { describe, expect, test } from 'vitest';
import { answer } from '../../src/search/answer.ts';
import { understand } from '../../src/search/ladder.ts';
import { type FakePage, fullTextOf } from './fake-index.ts';
import { item, searchOf } from './real-items.ts';

const filler = Array.from({ length: 20 }, (_, i) => item(`o${i + 20}`, { title: 'เรื่องอื่น' }));
const items = searchOf(
  item('o1', { title: 'แผนซ่อมถนน' }),
  item('o2', { title: 'การร้องเรียน' }),
  item('o3', { title: 'คู่มือ' }),
  ...filler,
);

async function ask(typed: string, pages: readonly FakePage[]) {
  const text = fullTextOf(pages, [], items.vocabulary);
  const { rung, query, pages: found } = await answer(typed, understand(typed, items), items, text);
  return { rung, query, paths: found.map(({ path }) => path) };
}

const road: FakePage[] = [
  { kind: 'document', path: '/2567/o9/a.pdf', code: 'o9', topic: 't9', title: 'ถนน', text: 'ถนน' },
  { path: '/2566/o4/', code: 'o4', year: 2566, topic: 't1', title: 'แผนซ่อมถนน', text: 'แผนซ่อมถนน' },
  { path: '/2567/o3/', code: 'o3', topic: 't3', title: 'คู่มือ', text: 'คู่มือ ถนน ถนน ถนน' },
  { path: '/2567/o1/', code: 'o1', topic: 't1', title: 'แผนซ่อมถนน', text: 'แผนซ่อมถนน' },
  { kind: 'page', path: '/road/', code: '', year: 0, topic: '', title: 'ถนนในตำบล', text: 'ถนน' },
  { path: '/2566/o3/', code: 'o3', year: 2566, topic: 't3', title: 'คู่มือ', text: 'คู่มือ ถนน' },
];

describe('the order of an answer', () => {
  test('is the current year first, in it what is called so, then titles, items, other pages and documents', async () => {
    expect((await ask('ถนน', road)).paths).toEqual([
      '/2567/o1/',
      '/2567/o9/a.pdf',
      '/road/',
      '/2567/o3/',
      '/2566/o4/',
      '/2566/o3/',
    ]);
  });

  test('is the year first that the query names', async () => {
    expect((await ask('ถนนปี 66', road)).paths.slice(0, 3)).toEqual(['/2566/o4/', '/road/', '/2566/o3/']);
  });
});

describe('a query is understood by items and texts together', () => {
  test('words that stand side by side in a text are no slip', async () => {
    const found = await ask('รองเรียน', [{ code: 'o3', text: 'นักเรียนรองเรียนที่หนึ่ง' }]);
    expect(found).toMatchObject({ rung: 'exact', paths: ['/2567/o3/'] });
    expect(await ask('รองเรียน', [{ code: 'o3', text: 'เรียน รอง' }])).toMatchObject({ rung: 'marks', query: 'ร้องเรียน' });
  });

  test('a word that stands in a text alone is found, in spite of a slip or the wrong layout', async () => {
    const pages = [{ code: 'o3', text: 'ครุภัณฑ์สำนักงาน' }];
    expect(await ask('ครุภัณฑ์', pages)).toMatchObject({ rung: 'exact', paths: ['/2567/o3/'] });
    expect(await ask('ครุภัณท์', pages)).toMatchObject({ rung: 'typo', query: 'ครุภัณฑ์', paths: ['/2567/o3/'] });
    expect(await ask('8i64yIRN', pages)).toMatchObject({ rung: 'layout', query: 'ครุภัณฑ์' });
  });

  test('a code is its item, in the year it names', async () => {
    expect((await ask('o1', road)).paths[0]).toBe('/2567/o1/');
    expect(await ask('o3 ปี 2566', road)).toMatchObject({ paths: ['/2566/o3/', '/2567/o3/'] });
  });

  test('nothing is found for what means nothing here', async () => {
    expect(await ask('แกงเขียวหวาน', road)).toEqual({ rung: 'none', query: 'แกงเขียวหวาน', paths: [] });
  });
});
