import { expect, test } from 'vitest';
import { paper } from '../bench/load-paper.ts';
import { type Asked, LOAD_KINDS } from '../bench/load-visit.ts';

const asked = (kind: Asked['kind'], bytes: number, isKept = false): Asked => ({
  path: `/${kind}`,
  kind,
  bytes,
  isKept,
});
const visit = [asked('home', 5_000), asked('looks', 10_000, true), asked('pdf', 85_000)];
const figures = (rate: number) =>
  new Map(LOAD_KINDS.map((kind) => [kind, { rate, bytes: 1, p50: 1, p99: 1, errors: 0 }]));

test('visits an hour are what the slower of cores and line carries, by the requests and the bytes of one visit', () => {
  const { visit: one, byCores, byLine } = paper(visit, figures(1_000));
  expect(one).toEqual({ requests: 3, bytes: 100_000 });
  // A thousand requests a second are 333 visits; 100 Mbit are 125 visits of 100 kB.
  expect(byCores).toBeCloseTo(1_200_000);
  expect(byLine).toBeCloseTo(450_000);
});

test('a content delivery network keeps what is named by its content, and asks for the rest', () => {
  const { peakOfOne, all } = paper(visit, figures(1_000));
  expect(all.kept).toBeCloseTo(0.1);
  expect(all.visits).toBe(6_600_000);
  expect(peakOfOne).toBeCloseTo(846, 0);
  expect(all.originRequests).toBeCloseTo((6_600_000 / 3600) * 2);
  expect(all.originBits).toBeCloseTo(all.bits * 0.9);
});

test('a kind that was not measured makes no figure up', () => {
  expect(paper(visit, new Map()).byCores).toBeNaN();
});
