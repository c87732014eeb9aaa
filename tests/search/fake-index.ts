import { cut } from '../../src/search/cut.ts';
import { type DirectoryPage, type Names, packDirectory } from '../../src/search/directory.ts';
import { FullText, type PagefindInstance } from '../../src/search/full-text.ts';
import { fromIndexLetters, toIndexLetters } from '../../src/search/index-letters.ts';
import { words } from '../../src/search/terms.ts';
import { vocabulary } from '../../src/search/vocabulary.ts';

const NAMES: Names = { sub: {}, unit: {}, status: {} };

export interface FakePage extends Partial<DirectoryPage> {
  readonly text: string;
}

/** Full text over a few pages: what Pagefind answers to quoted words, without its files. */
export function fullTextOf(
  pages: readonly FakePage[],
  lost: readonly string[] = [],
  itemWords: Iterable<string> = [],
): FullText {
  const all = pages.map((page, i): DirectoryPage & FakePage => ({
    id: `th_${i}${i}${i}`,
    kind: 'item',
    path: `/2567/${page.code ?? `o${i}`}/`,
    page: 0,
    part: '',
    title: '',
    code: '',
    year: 2567,
    topic: page.code ?? '',
    sub: '',
    units: [],
    status: '',
    ...page,
  }));
  const texts = all.map(({ text }) => toIndexLetters(cut(text)).replaceAll(' ', ' \u200b'));
  const pagefind: PagefindInstance = {
    async search(term) {
      const asked = (/^"(.+)"$/.exec(term)?.[1] ?? '').split(' ');
      const results = texts.flatMap((text, i) => {
        const own = text.split(/[\s\u200b]+/).filter(Boolean);
        const words = own.flatMap((_, place) => (asked.every((word, j) => own[place + j] === word) ? [place] : []));
        const isLost = asked.some((word) => lost.includes(fromIndexLetters(word)));
        return words.length > 0 && !isLost
          ? [{ id: all[i]?.id ?? '', words, data: async () => ({ raw_content: text }) }]
          : [];
      });
      return { results };
    },
  };
  const packed = packDirectory({ pages: all, names: NAMES, words: vocabulary(all.flatMap(({ text }) => words(text))) });
  return new FullText(pagefind, packed, { known: itemWords, shown: [] });
}
