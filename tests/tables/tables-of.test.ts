import { expect, it } from 'vitest';
import { tablesOf } from '../../src/tables/tables-of.ts';

it('the tables of a body are found wherever they stand, with what they say', () => {
  const body = [
    '## สถิติ',
    '',
    '<DataTable file="o12/a.csv" caption="ก &amp; ข" chart="bar" total="both" unit="ราย" columns="B, C" />',
    '',
    '- ข้อ',
    '',
    "  <DataTable\n    file='o12/b.csv'\n    caption='ค'\n  />",
    '',
    '`<DataTable file="o12/c.csv" caption="ง" />`',
    '',
  ].join('\n');
  const uses = tablesOf(body);
  expect(uses.map(({ attributes }) => attributes)).toEqual([
    { file: 'o12/a.csv', caption: 'ก & ข', chart: 'bar', total: 'both', unit: 'ราย', columns: 'B, C' },
    { file: 'o12/b.csv', caption: 'ค' },
  ]);
  expect(uses.map(({ offset }) => body.slice(offset, offset + 10))).toEqual(['<DataTable', '<DataTable']);
});

it('a body without tables has none', () => {
  expect(tablesOf('ข้อความ <Contact field="phone" />\n')).toEqual([]);
});
