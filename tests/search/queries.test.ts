import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/search/ladder.ts';
import { hitsAt, judge, type Query, recallAt } from '../support/search-queries.ts';
import { aliases, idsOf, realCatalogue, searchOf } from './real-items.ts';

const items = searchOf(...(await realCatalogue()));

function queriesOf(name: string): Query[] {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as Query[];
}

describe.each([
  { name: 'queries-dev', first: 0.98, three: 1, recall: 0.98 },
  { name: 'queries-own', first: 0.95, three: 0.98, recall: 0.96 },
])('the items alone, before the full text, answer $name', ({ name, first, three, recall }) => {
  const answers = queriesOf(name).map((query) => judge(query, idsOf(understand(query.q, items).hits)));
  const missed = answers
    .filter(({ place }) => place !== 1)
    .map(({ q, expect: wanted, got }) => `${q}: ${wanted} ← ${got.slice(0, 5)}`);

  test('with the right item first, among three, and all right items among ten', () => {
    expect(hitsAt(answers, 1), missed.join('\n')).toBeGreaterThanOrEqual(first);
    expect(hitsAt(answers, 3), missed.join('\n')).toBeGreaterThanOrEqual(three);
    expect(recallAt(answers, 10), missed.join('\n')).toBeGreaterThanOrEqual(recall);
  });

  test('with nothing where the query means nothing here', () => {
    const nothing = answers.filter(({ expect: wanted }) => wanted.length === 0);
    const found = nothing.filter(({ got }) => got.length > 0).map(({ q, got }) => `${q} ← ${got}`);
    expect(found.length / nothing.length, found.join('\n')).toBeLessThanOrEqual(0.06);
  });
});

describe('our own queries', () => {
  const own = queriesOf('queries-own');

  test('ask for every item, and in every way', () => {
    expect(new Set(own.flatMap(({ expect: wanted }) => wanted)).size).toBe(43);
    const kinds = ['code', 'digits', 'english', 'keyword', 'layout', 'mixed', 'nothing', 'question', 'typo'];
    expect([...new Set(own.map(({ kind }) => kind))].sort()).toEqual(kinds);
  });

  test('are not those of the dev set, and none twice', () => {
    const dev = new Set(queriesOf('queries-dev').map(({ q }) => q));
    expect(own.filter(({ q }) => dev.has(q))).toEqual([]);
    expect(new Set(own.map(({ q }) => q)).size).toBe(own.length);
  });

  test('are other words than the aliases: a list that holds its own test proves nothing', () => {
    const words = new Set(aliases.map(({ word }) => word.toLowerCase()));
    const copied = own.filter(({ q }) => words.has(q.toLowerCase()));
    expect(copied).toEqual([]);
  });
});
