import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Directory, type DirectoryPage, packDirectory, unpackDirectory } from '../../src/search/directory.ts';

const names = { sub: { '9.2': 'การบริหารงาน' }, unit: { klang: 'กองคลัง' }, status: { done: 'ดำเนินการแล้ว' } };

function page(given: Partial<DirectoryPage>): DirectoryPage {
  return {
    id: 'th_0000000',
    kind: 'item',
    path: '/2567/o12/',
    page: 0,
    part: '',
    title: 'รายงาน',
    code: 'o12',
    year: 2567,
    topic: 'six-month-progress',
    sub: '9.2',
    units: ['palad', 'klang'],
    status: 'done',
    ...given,
  };
}

describe('the directory of the pages', () => {
  const directory: Directory = {
    pages: [
      page({ id: 'th_a1b2c3d' }),
      page({ id: 'th_a1f2c3d', kind: 'document', path: '/2567/o12/six.pdf', title: 'รายงานรอบ 6 เดือน' }),
      page({
        id: 'th_b1f2c3d',
        kind: 'page',
        path: '/privacy/',
        code: '',
        year: 0,
        topic: '',
        sub: '',
        units: [],
        status: '',
      }),
    ],
    names,
    words: ['กฎ', 'กฎหมาย', 'ประปา', 'ethics'].sort(),
  };

  test('comes back as it was sent, with the ids as far as they tell the pages apart', () => {
    const { pages, ...rest } = unpackDirectory(packDirectory(directory));
    expect(rest).toEqual({ names: directory.names, words: directory.words });
    expect(pages).toEqual(directory.pages.map((one) => ({ ...one, id: one.id.slice(0, 6) })));
  });

  test('of 4,300 items in a hundred years is at most 25 kB', () => {
    const pages = Array.from({ length: 4300 }, (_, i) => {
      const [year, number] = [2567 - Math.floor(i / 43), (i % 43) + 1];
      // Ids are hashes: nothing in them repeats.
      const id = `th_${((Math.imul(i + 1, 2654435761) ^ (i << 7)) >>> 0).toString(16).padStart(8, '0').slice(0, 7)}`;
      return page({
        id,
        year,
        code: `o${number}`,
        path: `/${year}/o${number}/`,
        title: `ข้อ ${number}`,
        topic: `t${number}`,
      });
    });
    const sent = JSON.stringify(packDirectory({ pages, names, words: [] }));
    expect(gzipSync(sent).length).toBeLessThanOrEqual(25_000);
  });
});
