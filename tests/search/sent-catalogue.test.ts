import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseCompact, writeCompact } from '../../src/search/compact-json.ts';
import { packCatalogue, type SentCatalogue, unpackCatalogue } from '../../src/search/sent-catalogue.ts';
import { item, realCatalogue } from './real-items.ts';

describe('the catalogue as it is sent', () => {
  test('comes back with each word at the items it means, the nearest apart from the others', () => {
    const catalogue = [
      item('o1', { title: 'แผน', aliases: ['ผัง', 'org chart'], also: ['สินบน'] }),
      item('o2', { aliases: ['สินบน'], also: ['ผัง'] }),
    ];
    const sent = parseCompact<SentCatalogue>(writeCompact(packCatalogue(catalogue)));
    expect(Object.keys(sent.words)).toEqual(['0', '0 1', '1 0']);
    const back = unpackCatalogue(sent).map((one) => ({ ...one, aliases: one.aliases.toSorted() }));
    expect(back).toEqual(catalogue.map((one) => ({ ...one, aliases: [...one.aliases].sort() })));
  });

  test('loses no word of the real one', async () => {
    const catalogue = await realCatalogue();
    const words = (all: typeof catalogue) => all.map(({ id, aliases, also }) => [id, [...aliases, ...also].sort()]);
    expect(words(unpackCatalogue(packCatalogue(catalogue)))).toEqual(words(catalogue));
  });

  test('is at least 15 % smaller than it would be as it is', async () => {
    const catalogue = await realCatalogue();
    const size = (text: string) => gzipSync(text).length;
    expect(size(writeCompact(packCatalogue(catalogue))) / size(JSON.stringify(catalogue))).toBeLessThan(0.85);
  });
});
