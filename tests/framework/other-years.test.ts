import { describe, expect, test } from 'vitest';
import { frameworkIds, loadFramework } from '../../src/framework/load.ts';
import { itemsOfTopic, knownYear, TOPICS } from '../../src/framework/other-years.ts';

describe('what is known of the frames of other years', () => {
  test.each(frameworkIds())('agrees with %s, which ships', (id) => {
    const frame = loadFramework(id);
    const { fiscalYear = 0, items = [] } = frame ?? {};
    expect(knownYear(fiscalYear)).toMatchObject({ count: items.length, isCountSure: true });
    for (const item of items) expect(itemsOfTopic(item.topic, fiscalYear), item.topic).toEqual([item.id]);
    const ids = new Set(TOPICS.flatMap((topic) => itemsOfTopic(topic, fiscalYear) ?? []));
    expect(ids).toEqual(new Set(items.map((item) => item.id)));
  });

  test('names no item beyond the count of its year', () => {
    for (const topic of TOPICS) {
      for (const year of [2565, 2566, 2567, 2568, 2569]) {
        for (const id of itemsOfTopic(topic, year) ?? []) {
          expect(Number(id.slice(1)), `${topic} ${year}`).toBeLessThanOrEqual(knownYear(year)?.count ?? 0);
        }
      }
    }
  });

  test('says nothing of a year nobody knows', () => {
    expect(knownYear(2570)).toBeUndefined();
    expect(itemsOfTopic('qa', 2570)).toBeUndefined();
    expect(itemsOfTopic('qa', 2568)).toEqual([]);
  });
});
