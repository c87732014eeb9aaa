import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readContent } from '../../src/content/reader.ts';
import type { Content } from '../../src/content/types.ts';
import { buildDisclosure } from '../../src/model/build.ts';
import { yearsNear } from '../../src/model/neighbours.ts';
import type { Disclosure, DisclosureItem } from '../../src/model/types.ts';
import { waysOf } from '../../src/model/way.ts';
import { PROJECT } from '../support/commands.ts';

let content: Content;

beforeAll(async () => {
  const { sound } = await readContent(join(PROJECT, 'tests/fixtures/small-town'));
  if (!sound) throw new Error('the made-up town is broken');
  content = sound;
});

/** The town with an archive of years up to 2567, and its main website. */
function archive(years: number, current = 2567): Disclosure {
  const all = Array.from({ length: years }, (_, i) => [String(2567 - i), { framework: 'oit-2566' }] as const);
  return buildDisclosure({
    ...content,
    site: { ...content.site, current, years: Object.fromEntries(all), mainSite: 'https://www.example.go.th/' },
  });
}

function wayTo(disclosure: Disclosure, wanted: number) {
  const year = disclosure.years.find((one) => one.year === wanted);
  if (!year) throw new Error(`no year ${wanted}`);
  return waysOf(disclosure, year)(year.items[11] as DisclosureItem);
}

test('the way begins at the main website and ends at the item', () => {
  expect(wayTo(archive(1), 2567)).toEqual([
    { text: 'หน้าหลักเว็บไซต์ ทต.สมมติ' },
    { text: 'การเปิดเผยข้อมูลสาธารณะ (ITA)', path: '/' },
    { text: 'ทุกข้อ ปี 2567', path: '/2567/' },
    { text: 'ตัวชี้วัดย่อย 9.2 การบริหารงาน', path: '/2567/sub/9-2/' },
    {
      text: 'o12 รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน',
      path: '/2567/o12/',
    },
  ]);
});

test.each([
  [2558, 2567],
  [2557, 2567],
  [2543, 2567],
  [2567, 2543],
])('to the year %i of an archive it goes from %i through years that link to each other', (wanted, current) => {
  const disclosure = archive(25, current);
  const years = wayTo(disclosure, wanted)
    .flatMap(({ path = '' }) => /^\/(\d{4})\/$/.exec(path)?.[1] ?? [])
    .map(Number);
  expect(years.at(-1)).toBe(wanted);
  let from = current;
  for (const year of years) {
    expect(yearsNear(disclosure, from).map((one) => one.year)).toContain(year);
    from = year;
  }
});

test('a page of one year links to ten years at most', () => {
  const years = (shown: number) => yearsNear(archive(25), shown).map(({ year }) => year);
  expect(years(2567)).toEqual([2567, 2566, 2565, 2564, 2563, 2562, 2561, 2560, 2559, 2558]);
  expect(years(2555)).toContain(2555);
  expect(years(2543)).toHaveLength(10);
  expect(years(2543).at(-1)).toBe(2543);
});
