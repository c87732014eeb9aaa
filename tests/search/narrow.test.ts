import { describe, expect, test } from 'vitest';
import type { DirectoryPage } from '../../src/search/directory.ts';
import { choicesOf, narrow } from '../../src/search/narrow.ts';
import { readState } from '../../src/search/state.ts';

const names = {
  sub: { '9.1': 'ข้อมูลพื้นฐาน', '9.10': 'สิบ', '9.2': 'การบริหารงาน' },
  unit: { palad: 'สำนักปลัด', klang: 'กองคลัง' },
  status: { done: 'ดำเนินการแล้ว', 'not-started': 'ยังไม่ได้ดำเนินการ' },
};
const page = (code: string, given: Partial<DirectoryPage> = {}): DirectoryPage => ({
  id: code,
  kind: 'item',
  path: `/2567/${code}/`,
  page: 0,
  part: '',
  title: code,
  code,
  year: 2567,
  topic: code,
  sub: '9.1',
  units: ['palad'],
  status: 'done',
  ...given,
});
const pages = [
  page('o1'),
  page('o2', { units: ['palad', 'klang'], sub: '9.10' }),
  page('o3', { year: 2566, status: 'not-started', sub: '9.2' }),
  page('o3', { year: 2566, kind: 'document' }),
  page('', { kind: 'page', year: 0, sub: '', units: [], status: '' }),
];
const chosen = (search: string) => readState(`?q=x&${search}`).chosen;
const counts = (search: string) =>
  Object.fromEntries(
    choicesOf(pages, chosen(search), names).map(({ filter, choices }) => [
      filter,
      choices.map(({ name, count }) => `${name} ${count}`),
    ]),
  );

describe('a search is narrowed', () => {
  test('to any of the values of one filter, and to all filters together', () => {
    expect(narrow(pages, chosen('year=2567&year=2566'))).toHaveLength(4);
    expect(narrow(pages, chosen('year=2566&kind=item')).map(({ code }) => code)).toEqual(['o3']);
    expect(narrow(pages, chosen('unit=klang')).map(({ code }) => code)).toEqual(['o2']);
    expect(narrow(pages, chosen(''))).toHaveLength(5);
  });

  test('to nothing by a value that no page has', () => {
    expect(narrow(pages, chosen('year=1'))).toEqual([]);
    expect(counts('year=1')['year']).toEqual(['2567 2', '2566 2', '1 0']);
  });
});

describe('the filters', () => {
  test('count what choosing each value would show', () => {
    expect(counts('')).toEqual({
      kind: ['ข้อข้อมูล 3', 'เอกสาร 1', 'หน้าอื่น 1'],
      year: ['2567 2', '2566 2'],
      sub: ['9.1 ข้อมูลพื้นฐาน 2', '9.2 การบริหารงาน 1', '9.10 สิบ 1'],
      unit: ['สำนักปลัด 4', 'กองคลัง 1'],
      status: ['ดำเนินการแล้ว 3', 'ยังไม่ได้ดำเนินการ 1'],
    });
  });

  test('heed each other, and not themselves', () => {
    const narrowed = counts('year=2566');
    expect(narrowed['year']).toEqual(['2567 2', '2566 2']);
    expect(narrowed['kind']).toEqual(['เอกสาร 1', 'ข้อข้อมูล 1', 'หน้าอื่น 0']);
    for (const { filter, choices } of choicesOf(pages, chosen('year=2566'), names)) {
      for (const { value, count } of choices) {
        const only = { ...chosen('year=2566'), [filter]: [value] };
        expect(narrow(pages, only), `${filter}=${value}`).toHaveLength(count);
      }
    }
  });

  test('with one value only are not offered', () => {
    expect(choicesOf([page('o1')], chosen(''), names)).toEqual([]);
    expect(choicesOf([page('o1')], chosen('status=done'), names).map(({ filter }) => filter)).toEqual(['status']);
  });
});
