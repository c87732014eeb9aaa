import { expect, test } from 'vitest';
import { publicationDay, thaiDay } from '../../src/permanent/day.ts';

const NOON = Date.UTC(2024, 3, 19, 5);

test('a day is the one in Thailand, seven hours ahead of UTC', () => {
  expect(thaiDay(Date.UTC(2024, 3, 18, 16, 59, 59) / 1000)).toBe('2024-04-18');
  expect(thaiDay(Date.UTC(2024, 3, 18, 17) / 1000)).toBe('2024-04-19');
});

test('SOURCE_DATE_EPOCH goes before the commit, the commit before the clock', () => {
  expect(publicationDay('1700000000', '2024-01-02', NOON)).toBe('2023-11-15');
  expect(publicationDay(undefined, '2024-01-02', NOON)).toBe('2024-01-02');
  expect(publicationDay(undefined, undefined, NOON)).toBe('2024-04-19');
});

test.each(['', 'soon', '-5', '1e9', '99999999999999999'])('SOURCE_DATE_EPOCH=%s is as if it were not set', (epoch) => {
  expect(publicationDay(epoch, undefined, NOON)).toBe('2024-04-19');
});
