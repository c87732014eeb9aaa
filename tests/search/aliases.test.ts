import { describe, expect, test } from 'vitest';
import { frameworkIds, loadFramework } from '../../src/framework/load.ts';
import { aliases, realCatalogue } from './real-items.ts';

const frames = frameworkIds().flatMap((id) => loadFramework(id)?.items ?? []);
const topics = new Set(frames.map(({ topic }) => topic));
const titles = new Set(
  frames.flatMap(({ title, titleEn }) => (titleEn ? [title, titleEn] : [title])).map((title) => title.toLowerCase()),
);

describe('the list of aliases', () => {
  test('names only subjects of the frame', () => {
    const unknown = aliases.flatMap(({ word, topics: own }) =>
      own.filter((topic) => !topics.has(topic)).map((topic) => `${word}: ${topic}`),
    );
    expect(unknown).toEqual([]);
  });

  test('has a word, at least one subject, no subject twice and a reason on each line', () => {
    for (const alias of aliases) {
      const shown = alias.meaning ? ['anchor', 'meaning'] : [];
      expect(Object.keys(alias)).toEqual(['word', 'topics', 'why', ...shown]);
      expect(alias.word.trim(), JSON.stringify(alias)).not.toBe('');
      expect(alias.why.trim(), alias.word).not.toBe('');
      expect(alias.topics.length, alias.word).toBeGreaterThan(0);
      expect(new Set(alias.topics).size, alias.word).toBe(alias.topics.length);
    }
  });

  test('has no word twice, in whatever letters', () => {
    const words = aliases.map(({ word }) => word.toLowerCase());
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  });

  test('repeats no title: that is found already', () => {
    expect(aliases.filter(({ word }) => titles.has(word.toLowerCase()))).toEqual([]);
  });

  test('has words for every item', async () => {
    const without = (await realCatalogue())
      .filter(({ aliases: own, also }) => own.length + also.length < 3)
      .map(({ id }) => id);
    expect(without).toEqual([]);
  });

  test('puts the nearest meaning of a word first', async () => {
    const catalogue = await realCatalogue();
    const near = catalogue.filter((one) => one.aliases.includes('สินบน')).map(({ id }) => id);
    const far = catalogue.filter((one) => one.also.includes('สินบน')).map(({ id }) => id);
    expect([near, far]).toEqual([['o34'], ['o28', 'o31']]);
  });
});
