import { expect, test } from 'vitest';
import { fewAtOnce } from '../../src/content/few-at-once.ts';

const soon = () => new Promise((done) => setTimeout(done, 1));

test('does no more than so many at once, and gives the results in the order of the list', async () => {
  let now = 0;
  let most = 0;
  const results = await fewAtOnce([5, 1, 4, 2, 3], 2, async (one) => {
    most = Math.max(most, ++now);
    for (let i = 0; i < one; i++) await soon();
    now--;
    return one * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
  expect(await fewAtOnce([], 4, async () => 1)).toEqual([]);
});

test('takes no new ones after the first failure, which comes through', async () => {
  const begun: number[] = [];
  const work = fewAtOnce([1, 2, 3, 4, 5, 6], 2, async (one) => {
    begun.push(one);
    await soon();
    if (one === 1) throw new Error('first');
  });
  await expect(work).rejects.toThrow('first');
  await soon();
  await soon();
  expect(begun.length).toBeLessThan(6);
});
