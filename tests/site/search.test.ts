import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { ask, hitsAt, judge, type Query } from '../support/search-queries.ts';

const { real, townDeep } = inject('sites');
const { open, urlOf } = useBrowser([real, townDeep]);
const queries = JSON.parse(readFileSync(new URL('../fixtures/queries-dev.json', import.meta.url), 'utf8')) as Query[];

describe('the search page', () => {
  test('finds the right item first for 90 % of the queries, and among the first three for 97 %', async () => {
    const { page } = await open(real, 'search/');
    const answers = [];
    for (const query of queries) answers.push(judge(query, await ask(page, `${urlOf(real)}search/`, query.q)));
    const missed = answers
      .filter(({ place }) => place !== 1)
      .map(({ q, expect: wanted, got }) => `${q}: ${wanted} ← ${got.slice(0, 5)}`);
    expect(hitsAt(answers, 1), missed.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(hitsAt(answers, 3), missed.join('\n')).toBeGreaterThanOrEqual(0.97);
    await page.context().close();
  });

  test('answers what is typed into its box, and keeps it in the address', async () => {
    const { page, complaints } = await open(real, 'search/');
    expect(await page.locator('#search-status').getAttribute('data-state')).toBe('idle');
    await page.locator('#q').pressSequentially('ราคากลาง', { delay: 20 });
    await page.waitForSelector('#search-results li');
    await page.waitForSelector('#search-status[data-state="done"]');
    expect(new URL(page.url()).searchParams.get('q')).toBe('ราคากลาง');
    expect(await page.locator('#search-results > li a').first().getAttribute('href')).toMatch(
      /^\/ita\/2567\/o2[01]\/$/,
    );
    expect(await page.locator('#search-status').textContent()).toMatch(/^พบ \d+ รายการ/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('marks whole Thai words, and never begins or ends inside a cluster', async () => {
    const { page } = await open(real, 'search/');
    for (const query of ['จัดซื้อจัดจ้าง', 'ร้องเรียนทุจริต', 'งบประมาณ', 'น้ำประปา', 'ความพึงพอใจ']) {
      await ask(page, `${urlOf(real)}search/`, query);
      const marks = await page.$$eval('#search-results mark', (all) => all.map((mark) => mark.textContent ?? ''));
      expect(marks.length).toBeGreaterThan(0);
      for (const mark of marks) expect(mark).not.toMatch(/^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e40-\u0e44]$/);
      const afterMarks = await page.$$eval('#search-results mark', (all) =>
        all.map((mark) => mark.nextSibling?.textContent?.[0] ?? ''),
      );
      expect(afterMarks.filter((letter) => /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(letter))).toEqual([]);
    }
    await page.context().close();
  });

  test('shows what a visitor types as text, whatever it is', async () => {
    const { page, complaints } = await open(real, 'search/');
    for (const query of [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '(.*)+$',
      '   ',
      '่้๊',
      '😀',
      'ก'.repeat(10_000),
    ]) {
      await page.goto(`${urlOf(real)}search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('#search-status[data-state="done"], #search-status[data-state="idle"]');
      expect(await page.locator('#search-status img, #search-status script, #search-results img').count()).toBe(0);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('says so when its index can’t be fetched, and still offers every item', async () => {
    const { page } = await open(real, 'search/');
    await page.route('**/search/items.json', (route) => route.abort());
    await page.locator('#q').fill('งบประมาณ');
    await page.waitForSelector('#search-status[data-state="done"]');
    expect(await page.locator('#search-status').textContent()).toContain('เปิดดัชนีค้นหาไม่ได้');
    expect(await page.locator('#all-items a').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('finds words of the text of an older year under another base', async () => {
    const { page } = await open(townDeep, 'search/');
    expect(await ask(page, `${urlOf(townDeep)}search/`, 'สะพานไม้ไผ่')).toEqual(['o12']);
    expect(await page.locator('#search-results a').getAttribute('href')).toBe('/a/b/2566/o12/');
    await page.context().close();
  });

  test('cuts a query the same where the browser has no Intl.Segmenter', async () => {
    const { page } = await open(real, 'search/');
    await page.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
    expect(await ask(page, `${urlOf(real)}search/`, 'จัดซื้อจัดจ้าง')).toEqual(
      expect.arrayContaining(['o19', 'o20', 'o21', 'o22']),
    );
    await page.context().close();
  });
});
