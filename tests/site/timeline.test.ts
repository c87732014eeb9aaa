import { expect, inject, test } from 'vitest';
import type { BuiltSite } from '../support/built-sites.ts';
import { textOf } from '../support/pages.ts';

const { townAtRoot, townDeep } = inject('sites');

/** The part of a year's page that tells of its months. */
const sectionOf = (site: BuiltSite, year: number) =>
  /<section aria-labelledby="by-month">.*?<\/section>/s.exec(textOf(site, `${year}/index.html`))?.[0];

/** The rows of its table in words. */
const rowsOf = (section = '') =>
  [...section.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .map(([, row = '']) =>
      row
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .slice(2);

test('the page of a year shows its own months by the commits of the content, in Thailand', () => {
  const quiet = ['พ.ย. 2566 0 0 0.00 0.00', 'ธ.ค. 2566 0 0 0.00 0.00', 'ม.ค. 2567 0 0 0.00 0.00'];
  // The second commit was made on 31 January in UTC.
  expect(rowsOf(sectionOf(townAtRoot, 2567))).toEqual([...quiet, 'ก.พ. 2567 1 0 0.40 0.00']);
  expect(rowsOf(sectionOf(townAtRoot, 2566))).toEqual([...quiet, 'ก.พ. 2567 1 0 0.50 0.00']);
});

test('two copies of one commit show the same, whatever the folder, the base and the time zone', () => {
  const section = sectionOf(townAtRoot, 2567);
  expect(section).toContain('<svg');
  expect(sectionOf(townDeep, 2567)).toBe(section);
});
