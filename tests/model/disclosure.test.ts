import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/reader.ts';
import type { Content, ItemEntry } from '../../src/content/types.ts';
import { loadFramework } from '../../src/framework/load.ts';
import type { Framework } from '../../src/framework/types.ts';
import { buildDisclosure } from '../../src/model/build.ts';
import { channel, contact, UNKNOWN } from '../../src/model/contact.ts';
import { lastUpdated, neighbours, sameItemInOtherYears } from '../../src/model/neighbours.ts';
import { progressOf } from '../../src/model/progress.ts';
import { routes } from '../../src/model/routes.ts';
import type { Disclosure, DisclosureItem, DisclosureYear } from '../../src/model/types.ts';
import { paths, withBase } from '../../src/model/urls.ts';

const TOWN = fileURLToPath(new URL('../fixtures/small-town/', import.meta.url));
const FRAME = loadFramework('oit-2566') as Framework;

/** The same subjects in another order, as a new frame renumbers them; the subject of o43 is dropped. */
const RENUMBERED: Framework = {
  ...FRAME,
  id: 'oit-later',
  items: FRAME.items
    .slice(0, -1)
    .toReversed()
    .map((item, i) => ({ ...item, id: `o${i + 1}` })),
};

let content: Content;

beforeAll(async () => {
  const read = await readContent(TOWN);
  if (!read.content) throw new Error('the made-up town is broken');
  content = read.content;
});

const entry = (year: number, id: string, rest: Partial<ItemEntry> = {}): ItemEntry => ({
  year,
  id,
  status: 'not-started',
  body: '',
  pictures: [],
  origin: { file: `content/oit/${year}/${id}.mdx`, line: 4, head: '', fields: {}, evidence: [] },
  ...rest,
});

/** The town with these items more and these years in place of its own. */
function disclosure(
  items: readonly ItemEntry[] = [],
  years: Record<string, string> = { 2567: 'oit-2566' },
): Disclosure {
  return buildDisclosure({
    ...content,
    items: [...content.items.filter(({ id }) => !items.some((item) => item.year === 2567 && item.id === id)), ...items],
    frameworks: [FRAME, RENUMBERED],
    site: {
      ...content.site,
      years: Object.fromEntries(
        Object.entries(years).map(([year, framework]) => [year, { ...content.site.years[year], framework }]),
      ),
    },
  });
}

function itemOf({ items }: DisclosureYear, id: string): DisclosureItem {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
}

describe('a disclosure year', () => {
  test('has every item of its frame in order, also those without a file', () => {
    const { current } = disclosure();
    expect(current.items.map(({ id }) => id)).toEqual(FRAME.items.map(({ id }) => id));
    expect(itemOf(current, 'o2')).toMatchObject({
      status: 'not-started',
      entry: undefined,
      body: '',
      evidence: [],
      units: [],
    });
  });

  test('joins an item with its frame and the names of its units', () => {
    const item = itemOf(disclosure().current, 'o12');
    expect(item).toMatchObject({
      year: 2567,
      status: 'done',
      subIndicator: { id: '9.2' },
      units: [
        { id: 'palad', name: 'สำนักปลัด' },
        { id: 'klang', name: 'กองคลัง' },
      ],
      updated: { year: 2024, month: 4, day: 19 },
    });
    expect(item.frame).toBe(FRAME.items[11]);
    expect(item.group.title).toBe(FRAME.groups.find(({ id }) => id === item.frame.group)?.title);
  });

  test('counts its items by status, and in each section only its own', () => {
    const { current } = disclosure([
      entry(2567, 'o1', { status: 'done' }),
      entry(2567, 'o2', { status: 'in-progress', responsible: ['klang'] }),
    ]);
    expect(current.progress).toEqual({ total: 43, done: 2, 'in-progress': 1, 'not-started': 40 });
    const [first, second] = current.subIndicators;
    expect(first).toMatchObject({ id: '9.1', progress: { total: 10, done: 1, 'in-progress': 1, 'not-started': 8 } });
    expect(second).toMatchObject({ id: '9.2', progress: { total: 8, done: 1, 'in-progress': 0, 'not-started': 7 } });
    for (const sections of [current.subIndicators, current.groups]) {
      expect(sections.flatMap(({ items }) => items)).toHaveLength(43);
    }
  });

  test('has a section for each unit that answers for something, and none for others', () => {
    const { current } = disclosure([
      entry(2567, 'o12', { responsible: ['klang'] }),
      entry(2567, 'o2', { responsible: ['klang'] }),
    ]);
    expect(current.units.map(({ id, title, items }) => [id, title, items.map((item) => item.id)])).toEqual([
      ['klang', 'กองคลัง', ['o2', 'o12']],
    ]);
  });

  test('has its own measures, indicators, memo and EIT window', () => {
    const { years } = disclosure([], { 2566: 'oit-2566', 2567: 'oit-2566' });
    const has = ({ year, measures, indicators, memo, eit }: DisclosureYear) =>
      [year, measures, indicators, memo, eit].map(Boolean);
    expect(years.map(has)).toEqual([
      [true, true, true, true, true],
      [true, false, false, false, false],
    ]);
  });

  test('comes newest first, and the current one is the one the site names', () => {
    const { years, current } = disclosure([], { 2566: 'oit-2566', 2567: 'oit-2566', 2568: 'oit-later' });
    expect(years.map(({ year }) => year)).toEqual([2568, 2567, 2566]);
    expect(current).toBe(years[1]);
    expect(years[0]?.framework.id).toBe('oit-later');
  });

  test('counts nothing of nothing', () => {
    expect(progressOf([])).toEqual({ total: 0, done: 0, 'in-progress': 0, 'not-started': 0 });
  });
});

describe('the elements of an item', () => {
  /** 1 ต.ค. 2566 to 31 มี.ค. 2567: what o12 asks for. */
  const covers = { from: { year: 2023, month: 10, day: 1 }, to: { year: 2024, month: 3, day: 31 } };

  test('are met by the evidence that names them, each by all that does', () => {
    const evidence = [
      { title: 'ก', link: 'https://www.example.go.th/a', covers, meets: ['o12.1', 'o12.3'] },
      { title: 'ข', link: 'https://www.example.go.th/b', covers, meets: ['o12.1'] },
      { title: 'ค', link: 'https://www.example.go.th/c' },
    ];
    const { requirements } = itemOf(disclosure([entry(2567, 'o12', { evidence })]).current, 'o12');
    expect(requirements.map(({ requirement, metBy }) => [requirement.id, metBy.map(({ title }) => title)])).toEqual([
      ['o12.1', ['ก', 'ข']],
      ['o12.2', []],
      ['o12.3', ['ก']],
      ['o12.4', []],
    ]);
  });

  test('are unproven where the time of what claims them does not fit, or a status of done is all there is', () => {
    const old = { from: { year: 2022, month: 10, day: 1 }, to: { year: 2023, month: 3, day: 31 } };
    const evidence = [{ title: 'ปีก่อน', link: 'https://www.example.go.th/a', covers: old, meets: ['o12.1'] }];
    const claimed = itemOf(disclosure([entry(2567, 'o12', { evidence })]).current, 'o12');
    expect(claimed.requirements.map(({ state }) => state)).toEqual(['unproven', 'unmet', 'unmet', 'unmet']);
    expect(claimed.requirements[0]).toMatchObject({ metBy: [], doubtful: [{ title: 'ปีก่อน' }] });
    expect(claimed.coverage).toEqual({ total: 4, met: 0, unproven: 1, unmet: 3 });
    const done = itemOf(disclosure([entry(2567, 'o12', { status: 'done' })]).current, 'o12');
    expect(done.coverage).toEqual({ total: 4, met: 0, unproven: 4, unmet: 0 });
  });

  test('are met by the page itself where it says so and has a text', () => {
    const shown = (body: string) =>
      itemOf(disclosure([entry(2567, 'o7', { body, meets: ['o7.1'] })]).current, 'o7').requirements[0];
    expect(shown('ช่องทางติดต่อ')).toMatchObject({ state: 'met', isShown: true });
    expect(shown(' ')).toMatchObject({ state: 'unmet', isShown: false });
  });

  test('that may be left out count only where they are met', () => {
    const { items, coverage } = disclosure([], { 2567: 'oit-2566' }).current;
    const all = items.flatMap(({ requirements }) => requirements);
    const needed = all.filter(({ isNeeded }) => isNeeded);
    expect(needed.length).toBeLessThan(all.length);
    expect(coverage.total).toBe(needed.length);
    expect(coverage.met + coverage.unproven + coverage.unmet).toBe(coverage.total);
  });

  test('have the fiscal year of their own year written into their text', () => {
    const { years } = disclosure([], { 2566: 'oit-2566', 2567: 'oit-2566' });
    const texts = years.map(({ items }) => items.flatMap(({ requirements }) => requirements.map(({ text }) => text)));
    const frame = FRAME.items.flatMap(({ requirements }) => requirements.map(({ text }) => text));
    const written = (fy: string, before: string) =>
      frame.map((text) => text.replaceAll('{fy}', fy).replaceAll('{fy-1}', before));
    expect(texts).toEqual([written('2567', '2566'), written('2566', '2565')]);
    expect(texts[0]).not.toEqual(texts[1]);
  });
});

describe('the way around', () => {
  test('leads to the item before and after, and ends at both ends', () => {
    const { current } = disclosure();
    const around = (id: string) => {
      const { previous, next } = neighbours(current, itemOf(current, id));
      return [previous?.id, next?.id];
    };
    expect([around('o1'), around('o12'), around('o43')]).toEqual([
      [undefined, 'o2'],
      ['o11', 'o13'],
      ['o42', undefined],
    ]);
  });

  test('leads to the same subject in other years, by topic and not by number', () => {
    const all = disclosure([], { 2566: 'oit-2566', 2567: 'oit-2566', 2568: 'oit-later' });
    const others = (id: string) =>
      sameItemInOtherYears(all, itemOf(all.current, id)).map((item) => [item.year, item.id]);
    expect(others('o12')).toEqual([
      [2568, 'o31'],
      [2566, 'o12'],
    ]);
    expect(others('o43')).toEqual([[2566, 'o43']]);
  });

  test('leads to the nearest years only, newest first, where there are many', () => {
    const years = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [2560 + i, 'oit-2566']));
    const all = disclosure([], years);
    const others = sameItemInOtherYears(all, itemOf(all.current, 'o1')).map(({ year }) => year);
    expect(others).toEqual([2570, 2569, 2568, 2566, 2565, 2564]);
  });

  test('shows what was updated last, and leaves out what has no day', () => {
    const day = (year: number, month: number, date: number) => ({ updated: { year, month, day: date } });
    const { current } = disclosure([
      entry(2567, 'o1', day(2024, 1, 31)),
      entry(2567, 'o2', day(2023, 12, 31)),
      entry(2567, 'o3', day(2024, 10, 1)),
      entry(2567, 'o4'),
    ]);
    expect(lastUpdated(current, 10).map(({ id }) => id)).toEqual(['o3', 'o12', 'o1', 'o2']);
    expect(lastUpdated(current, 2).map(({ id }) => id)).toEqual(['o3', 'o12']);
  });
});

describe('what is not known', () => {
  test('is said to be unknown, and what is known leads somewhere', () => {
    const { site } = content;
    expect(contact(site, 'address')).toEqual({ text: UNKNOWN });
    expect(contact(site, 'phone')).toEqual({ text: '0 0000 0000', href: 'tel:000000000' });
    expect(contact(site, 'email')).toEqual({ text: 'saraban@example.go.th', href: 'mailto:saraban@example.go.th' });
    expect(channel(site, 'facebook')).toEqual({ text: UNKNOWN });
    const { contact: _, channels: __, ...bare } = site;
    expect(contact(bare, 'fax')).toEqual({ text: UNKNOWN });
    expect(channel({ ...site, channels: { line: 'https://line.example/a' } }, 'line')).toMatchObject({
      href: 'https://line.example/a',
    });
  });
});

describe('the addresses a body may link to', () => {
  test('are those of the pages, items and files there are', () => {
    const all = routes(disclosure());
    for (const path of [
      '/',
      '/2567/',
      '/2567/o43/',
      '/o43/',
      '/2567/o12/six-months.pdf',
      '/privacy/',
      '/eit/',
      '/2567/measures/',
    ]) {
      expect(all.has(path), path).toBe(true);
    }
    for (const path of ['/2566/', '/2567/o44/', '/2567/o12/other.pdf', '/nowhere/', '/2567/o12'])
      expect(all.has(path), path).toBe(false);
  });

  test('leave out what an organisation has not given', () => {
    expect(routes(buildDisclosure({ ...content, measures: [] })).has('/2567/measures/')).toBe(false);
  });

  test('are written under the base path of the site', () => {
    expect(withBase('/ita/', paths.item(2567, 'o1'))).toBe('/ita/2567/o1/');
    expect(withBase('/', paths.home())).toBe('/');
    expect(withBase('/a/b/', paths.home())).toBe('/a/b/');
  });
});
