import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { costsItem } from '../../src/diagnostics/costs.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { atRisk, formatPoints, scoreOf, type YearScore } from '../../src/model/score.ts';
import type { Disclosure, DisclosureYear } from '../../src/model/types.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';

/** An item that is done, with its first element readable on its page. */
const started = (id: string) => `---\nstatus: done\nmeets: [${id}.1]\n---\n\nอ่านได้ในหน้านี้\n`;

/** The small town's current year with changes; there o12 alone is done, and proven. */
async function yearWith(changes: Changes = {}): Promise<DisclosureYear> {
  const { disclosure } = await checkFolder(await contentWith(changes));
  return (disclosure as Disclosure).current;
}

const found = (severity: Diagnostic['severity'], file: string): Diagnostic => ({
  severity,
  code: 'content/unknown-field',
  file,
  line: 2,
  column: 1,
  message: 'ข้อความ',
  hint: 'วิธีแก้',
});

const of = ({ items }: YearScore, id: string) => items.find(({ item }) => item.id === id);

describe('the points of a year', () => {
  test('are 100 of the OIT and 40 of the ITA, and five times as many for o43 as for o1', async () => {
    const score = scoreOf(await yearWith());
    expect(score.full.oit).toBeCloseTo(100, 10);
    expect(score.full.ita).toBeCloseTo(40, 10);
    expect(of(score, 'o1')?.worth).toEqual({ oit: 1, ita: 0.4 });
    expect(of(score, 'o43')?.worth).toEqual({ oit: 5, ita: 2 });
    expect(score.subIndicators.map(({ id, full }) => [id, formatPoints(full.oit)])).toEqual([
      ['9.1', '10.00'],
      ['9.2', '10.00'],
      ['9.3', '10.00'],
      ['9.4', '10.00'],
      ['9.5', '10.00'],
      ['10.1', '25.00'],
      ['10.2', '25.00'],
    ]);
  });

  test('count an item that is done and shows every element, both ways', async () => {
    const { declared, proven, subIndicators } = scoreOf(await yearWith());
    expect({ declared, proven }).toEqual({ declared: { oit: 1.25, ita: 0.5 }, proven: { oit: 1.25, ita: 0.5 } });
    expect(subIndicators.filter((sub) => sub.proven.oit > 0).map(({ id }) => id)).toEqual(['9.2']);
  });

  test('count an item that only says it is done as declared alone', async () => {
    const score = scoreOf(await yearWith({ 'oit/2567/o43.mdx': started('o43') }));
    expect([score.declared.oit, score.proven.oit]).toEqual([6.25, 1.25]);
    expect(of(score, 'o43')).toMatchObject({ isDeclared: true, isProven: false });
    expect(of(score, 'o43')?.open.length).toBeGreaterThan(0);
  });

  test('count no item that shows everything and does not say it is done', async () => {
    const score = scoreOf(await yearWith({ 'oit/2567/o12.mdx': { replace: 'done', by: 'in-progress' } }));
    expect([score.declared.oit, score.proven.oit]).toEqual([0, 0]);
    expect(of(score, 'o12')?.open).toEqual([]);
  });

  test('are lost to a finding that stands in the item’s file or beside it, and to no other', async () => {
    const year = await yearWith();
    const proven = (severity: Diagnostic['severity'], file: string) =>
      scoreOf(year, [found(severity, file)]).proven.oit;
    expect(proven('error', 'content/oit/2567/o12.mdx')).toBe(0);
    expect(proven('error', 'content/oit/2567/o12/six-months.pdf')).toBe(0);
    expect(proven('error', 'content/oit/2567/o1.mdx')).toBe(1.25);
    expect(proven('error', 'content/oit/2566/o12.mdx')).toBe(1.25);
    expect(proven('error', 'content/site.yaml')).toBe(1.25);
    expect(proven('note', 'content/oit/2567/o12.mdx')).toBe(1.25);
  });

  test('keep every finding of an item beside those that cost it', async () => {
    const note = found('note', 'content/oit/2567/o12.mdx');
    const item = of(scoreOf(await yearWith(), [note]), 'o12');
    expect(item).toMatchObject({ findings: [note], costly: [], isProven: true });
  });
});

describe('a finding', () => {
  test('costs as an error, and as a warning only where its kind says so', () => {
    expect(costsItem({ severity: 'error', code: 'content/unknown-field' })).toBe(true);
    expect(costsItem({ severity: 'note', code: 'content/unknown-field' })).toBe(false);
    expect(costsItem({ severity: 'warning', code: 'content/stray' })).toBe(false);
    expect(costsItem({ severity: 'warning', code: 'content/template-word' })).toBe(true);
  });
});

describe('what is at risk', () => {
  test('comes by points, then by how little is left to do, then in the order of the frame', async () => {
    const year = await yearWith({ 'oit/2567/o40.mdx': started('o40'), 'oit/2567/o4.mdx': started('o4') });
    const ids = atRisk(scoreOf(year)).map(({ item }) => item.id);
    expect(ids.slice(0, 5).sort()).toEqual(['o39', 'o40', 'o41', 'o42', 'o43']);
    expect(ids.at(-1)).toMatch(/^o[1-9]$|^o10$/);
    expect(ids).not.toContain('o12');
    expect(ids).toHaveLength(42);
    const left = atRisk(scoreOf(year)).map(({ worth, open, item }) => [
      worth.oit,
      open.length,
      Number(item.id.slice(1)),
    ]);
    expect(left).toEqual(left.toSorted(([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => x - a || b - y || c - z));
  });

  test('puts an item that only a finding costs before one of the same points with two elements open', async () => {
    const score = scoreOf(await yearWith(), [found('error', 'content/oit/2567/o12.mdx')]);
    const ofSameWorth = atRisk(score).filter(({ worth }) => worth.oit === 1.25);
    expect(ofSameWorth).toHaveLength(8);
    const at = ofSameWorth.findIndex(({ item }) => item.id === 'o12');
    expect(ofSameWorth.slice(0, at).every(({ open }) => open.length === 1)).toBe(true);
  });
});

test.each([
  [0, '0.00'],
  [3.125, '3.13'],
  [1.005, '1.01'],
  [2.675, '2.68'],
  [99.994, '99.99'],
  [99.99999999999997, '100.00'],
  [100 / 3, '33.33'],
])('%d points are written %s', (points, text) => {
  expect(formatPoints(points)).toBe(text);
});
