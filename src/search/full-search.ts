import { withBase } from '../model/urls.ts';
import { answer, type FoundPage } from './answer.ts';
import { type DirectoryPage, isTerm, pageName, placeOf } from './directory.ts';
import type { SearchFiles } from './files.ts';
import { FullText } from './full-text.ts';
import type { ItemSearch } from './item-search.ts';
import { loadLadder } from './load-ladder.ts';
import { type Choices, choicesOf, narrow } from './narrow.ts';
import { isElsewhere, itemResult, type Result } from './result.ts';
import type { Chosen } from './state.ts';
import type { Reading, Understood } from './straight.ts';

/** What a search has found in all, what is left of it by the filters, and what they can be set to. */
export interface FullAnswer extends Reading {
  readonly results: readonly Result[];
  /** How many there are without the filters. */
  readonly total: number;
  readonly choices: readonly Choices[];
}

/** The whole search: items and full text together, with the filters. A file of its own, since it is loaded later. */
export class FullSearch {
  readonly #files: SearchFiles;
  readonly #items: ItemSearch;
  readonly text: FullText;

  private constructor(files: SearchFiles, items: ItemSearch, text: FullText) {
    this.#files = files;
    this.#items = items;
    this.text = text;
  }

  static async load(files: SearchFiles, items: ItemSearch): Promise<FullSearch> {
    const text = await FullText.load(files, { known: items.vocabulary, shown: items.shownWords });
    return new FullSearch(files, items, text);
  }

  async search(typed: string, quick: Understood, chosen: Chosen): Promise<FullAnswer> {
    const found = await answer(typed, quick, this.#items, this.text, () => loadLadder(this.#files));
    return {
      rung: found.rung,
      query: found.query,
      results: narrow(found.pages, chosen).map((page) => this.#result(page)),
      total: found.pages.length,
      choices: choicesOf(found.pages, chosen, this.text.directory.names),
    };
  }

  /** The text of a result in tokens. */
  async tokens({ id = '' }: Result): Promise<readonly string[] | undefined> {
    return this.text.tokens(id);
  }

  #result(found: FoundPage): Result {
    const { id, kind, path, title, code, year, sub, status, alsoOn } = found;
    const item = kind === 'item' ? this.#items.items.find((one) => one.id === code && one.year === year) : undefined;
    if (item) return { ...itemResult(item), id };
    const { names } = this.text.directory;
    const urlOf = (one: DirectoryPage) => (isElsewhere(path) ? path : withBase(this.#files.base, placeOf(one)));
    const facts = [
      year ? `ปี ${year}` : '',
      isTerm(found) ? 'อภิธานศัพท์' : '',
      kind === 'document' ? `เอกสารของข้อ ${code}` : '',
      pageName(found),
      sub && `${sub} ${names.sub[sub] ?? ''}`,
      kind === 'item' ? (names.status[status] ?? '') : '',
      isElsewhere(path) ? 'ลิงก์ออกนอกหมวดนี้' : '',
    ];
    const also = alsoOn.map((other) => ({ name: pageName(other), url: urlOf(other) }));
    return { kind, url: urlOf(found), title, code, facts: facts.filter(Boolean), texts: [], id, also };
  }
}
