import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { clusterFaults } from '../bench/search-clusters.ts';
import { MOST_SHOWN, precision, wrongShare } from '../bench/search-metrics.ts';
import { classOf, readSets, readWords } from '../bench/search-sets.ts';
import { useBrowser } from '../support/browser.ts';
import {
  type Answer,
  addressesOn,
  askInBox,
  hitsAt,
  judge,
  openSearch,
  type Query,
  recallAt,
} from '../support/search-queries.ts';
import type { Block, Shown } from '../support/shown-results.ts';

const { real } = inject('sites');
const { open, urlOf } = useBrowser([real]);
const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
const sets = readSets(folder, ['queries-dev', 'queries-own']);
const words = readWords(folder, 'queries-precision');

interface Asked {
  readonly answer: Answer;
  readonly shown: Shown;
  /** Items among the first results, without their documents. */
  readonly items: readonly string[];
}

const asked = new Map<string, Asked[]>();
let late: readonly Block[] = [];

/** Every excerpt that the list has ever shown: some are written after the answer, when the text of their page is in. */
function noteExcerpts(page: Page) {
  return page.evaluateHandle(() => {
    const blocks: Block[] = [];
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element) || !node.matches('.result-excerpt')) continue;
        const pieces = [...node.childNodes].map((one) => ({
          text: one.textContent ?? '',
          marked: one.nodeName === 'MARK',
        }));
        blocks.push({ excerpt: true, pieces });
      }
    }).observe(document.querySelector('#search-results') as Element, { subtree: true, childList: true });
    return blocks;
  });
}

async function askAll(page: Page, queries: readonly Query[]): Promise<Asked[]> {
  const all: Asked[] = [];
  for (const query of queries) {
    const shown = await askInBox(page, query.q);
    const items = await page.$$eval('#search-results > li', (list) =>
      list.map((li) => (li.dataset['kind'] === 'item' ? (li.dataset['item'] ?? '') : '')),
    );
    all.push({ answer: judge(query, shown.items), shown, items: items.slice(0, MOST_SHOWN).filter(Boolean) });
  }
  return all;
}

beforeAll(async () => {
  const { page } = await open(real, 'search/');
  // Once the search is loaded the page stays the same, and with it what is noted.
  await openSearch(page, `${urlOf(real)}search/`, 'งบประมาณ');
  const excerpts = await noteExcerpts(page);
  for (const { name, queries } of [...sets, ...(words ? [words] : [])]) asked.set(name, await askAll(page, queries));
  late = await excerpts.jsonValue();
  await page.context().close();
});

function answersOf(name: string): Answer[] {
  return (asked.get(name) ?? []).map(({ answer }) => answer);
}

describe.each([
  { name: 'queries-dev', queries: 51 },
  { name: 'queries-own', queries: 354 },
])('for the queries of $name', ({ name, queries }) => {
  const wanted = () => answersOf(name).filter((answer) => answer.expect.length > 0);

  test('the page has the right item first, among three, and all right items among ten', () => {
    expect(answersOf(name)).toHaveLength(queries);
    const missed = wanted()
      .filter(({ place }) => place !== 1)
      .map(({ q, expect: right, got }) => `${q}: ${right} ← ${got.slice(0, 5)}`)
      .join('\n');
    expect(hitsAt(wanted(), 1), missed).toBeGreaterThanOrEqual(0.95);
    expect(hitsAt(wanted(), 3), missed).toBeGreaterThanOrEqual(0.99);
    expect(recallAt(wanted(), 10), missed).toBeGreaterThanOrEqual(0.97);
  });

  test('no query that has an answer stays without one', () => {
    expect(
      wanted()
        .filter(({ got }) => got.length === 0)
        .map(({ q }) => q),
    ).toEqual([]);
  });

  test('what means nothing here finds nothing', () => {
    const nothing = answersOf(name).filter((answer) => classOf(answer) === 'nothing');
    const found = nothing.filter(({ got }) => got.length > 0).map(({ q, got }) => `${q} ← ${got}`);
    expect(nothing.length).toBeGreaterThan(1);
    expect(found.length / nothing.length, found.join('\n')).toBeLessThanOrEqual(0.06);
  });
});

describe('for a single word', () => {
  test('at most 5 % of the items shown are none of its own', () => {
    const exact = (asked.get('queries-precision') ?? []).filter(({ shown }) => shown.rung === 'exact');
    const judged = exact.map(({ answer, items }) => precision(answer, items));
    const wrong = judged.filter((one) => one.wrong.length > 0).map((one) => `${one.q}: ${one.wrong}`);
    expect(exact.length).toBeGreaterThan(40);
    expect(wrongShare(judged), wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe('in every text that is shown', () => {
  test('no mark and no end of an excerpt parts a Thai cluster or a word', () => {
    const shown = [...asked.values()]
      .flat()
      .flatMap(({ answer, shown: { blocks } }) => blocks.map((block) => ({ q: answer.q, block })));
    const all = [...shown, ...late.map((block) => ({ q: 'excerpt that came later', block }))];
    expect(all.length).toBeGreaterThan(5_000);
    expect(late.length).toBeGreaterThan(100);
    const faults = all.flatMap(({ q, block }) =>
      clusterFaults(block).map((fault) => `${q}: ${fault} in ${block.pieces.map(({ text }) => text).join('|')}`),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  test('the same query by its address shows the same as in the box', async () => {
    const { page } = await open(real, 'search/');
    await openSearch(page, `${urlOf(real)}search/`, 'จัดซื้อจัดจ้าง');
    const byAddress = await addressesOn(page);
    await openSearch(page, `${urlOf(real)}search/`, 'ของขวัญ');
    await askInBox(page, 'จัดซื้อจัดจ้าง');
    expect(await addressesOn(page)).toEqual(byAddress);
    await page.context().close();
  });
});
