import { describe, expect, test } from 'vitest';
import { loadFramework } from '../../src/framework/load.ts';
import type { Framework } from '../../src/framework/types.ts';
import { type Weighed, weightsOf } from '../../src/framework/weights.ts';

/** A frame of one letter an indicator, `{ a: { 'a.1': 2 } }` with two items in its sub-indicator. */
function frame(shape: Readonly<Record<string, Readonly<Record<string, number>>>>): Weighed {
  const items = Object.values(shape).flatMap((subs) =>
    Object.entries(subs).flatMap(([subIndicator, count]) => Array.from({ length: count }, () => subIndicator)),
  );
  return {
    indicators: Object.values(shape).map((subs) => ({ subIndicators: Object.keys(subs).map((id) => ({ id })) })),
    items: items.map((subIndicator, i) => ({ id: `o${i + 1}`, subIndicator })),
  };
}

const oit = (weighed: Weighed) => Object.fromEntries([...weightsOf(weighed)].map(([id, weight]) => [id, weight.oit]));

describe('the points of an item', () => {
  test('are its share in the mean of its sub-indicator, of its indicator and of the OIT', () => {
    expect(oit(frame({ a: { 'a.1': 2, 'a.2': 1 }, b: { 'b.1': 4 } }))).toEqual({
      o1: 12.5,
      o2: 12.5,
      o3: 25,
      o4: 12.5,
      o5: 12.5,
      o6: 12.5,
      o7: 12.5,
    });
  });

  test('are 40 % of that in the whole ITA', () => {
    expect(weightsOf(frame({ a: { 'a.1': 1 } })).get('o1')).toEqual({ oit: 100, ita: 40 });
  });

  test('follow from the structure as the frame of 2566 writes them', () => {
    const shipped = loadFramework('oit-2566') as Framework;
    const weights = weightsOf(shipped);
    for (const { id, weight } of shipped.items) {
      expect(weights.get(id)?.oit, id).toBeCloseTo(weight.oit, 6);
      expect(weights.get(id)?.ita, id).toBeCloseTo(weight.ita, 6);
    }
  });

  test('are none where the frame has no such sub-indicator, and the others keep theirs', () => {
    const { indicators, items } = frame({ a: { 'a.1': 2 } });
    expect([...weightsOf({ indicators, items: [...items, { id: 'o3', subIndicator: 'z.9' }] }).keys()]).toEqual([
      'o1',
      'o2',
    ]);
  });
});
