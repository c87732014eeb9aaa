import { expect, test } from 'vitest';
import type { PageEntry } from '../../src/content/types.ts';
import { otherPages, searchHelp } from '../../src/model/search-help.ts';

const page = (slug: string, given: Partial<PageEntry> = {}): PageEntry => ({
  slug,
  title: slug,
  body: 'เนื้อความ',
  origin: { file: `content/pages/${slug}.mdx`, line: 1, head: '', fields: {}, evidence: [] },
  ...given,
});

test('the page of help is built in', () => {
  expect(searchHelp([page('privacy')])).toMatchObject({ title: 'วิธีค้นหา', body: '' });
});

test('an organisation’s own words on the search take the place of the built-in title and beginning', () => {
  const pages = [page('privacy'), page('search-help', { title: 'ค้นอย่างไร' })];
  const help = searchHelp(pages);
  expect([help.title, help.body]).toEqual(['ค้นอย่างไร', 'เนื้อความ']);
  expect(help.description).toContain('รหัสข้อ');
  expect(otherPages(pages).map(({ slug }) => slug)).toEqual(['privacy']);
});
