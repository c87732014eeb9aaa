import { segment } from '../thai/segment.ts';
import { JOINT } from './cut.ts';
import { RANKING } from './pagefind-options.ts';
import { contentTerms, normalize } from './terms.ts';

/** A page whose text answers a query. */
export interface TextHit {
  readonly url: string;
  readonly title: string;
  /** The text, its words parted by JOINT. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  readonly url: string;
  readonly raw_content: string;
  readonly meta: Record<string, string>;
}

/** Pages that are looked at for a phrase; each is a request. */
const PHRASE_PAGES = 2;

/** Pagefind, asked in the words our tokenizer cut the index into. */
export class FullText {
  readonly #pagefind: Pagefind;

  private constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  static async load(base: string): Promise<FullText> {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: base, exactDiacritics: true, ranking: RANKING });
    return new FullText(pagefind);
  }

  /** Whether the words of the query stand side by side somewhere; Pagefind itself also takes ผู for ผู้. */
  async hasPhrase(query: string): Promise<boolean> {
    const words = pieces(query);
    if (words.length === 0) return false;
    const { results } = await this.#pagefind.search(`"${words.join(' ')}"`);
    const data = await Promise.all(results.slice(0, PHRASE_PAGES).map((result) => result.data()));
    return data.some(({ raw_content: content }) => spaced(content.split(JOINT)).includes(spaced(words)));
  }

  /** Pages that have all words of the query that carry meaning: items before other pages, the newer year first. */
  async search(query: string, most: number): Promise<TextHit[]> {
    const words = contentTerms(pieces(query));
    if (words.length === 0) return [];
    const { results } = await this.#pagefind.search(words.join(' '));
    const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return data
      .map(({ url, raw_content: content, meta }) => ({ url, title: meta['title'] ?? '', content, meta }))
      .filter(({ content }) => hasAll(content, words))
      .sort((a, b) => Number(isItem(b)) - Number(isItem(a)) || year(b) - year(a));
  }
}

/** Words with a space on either side of each. */
function spaced(words: readonly string[]): string {
  return ` ${words.filter((word) => word.trim() !== '').join(' ')} `;
}

function isItem({ meta }: TextHit): boolean {
  return meta['kind'] === 'item';
}

function year({ meta }: TextHit): number {
  return Number(meta['year'] || 0);
}

/** Letters of a word that may stand for a longer one; Pagefind itself takes any beginning. */
const PREFIX = 3;

/** Whether a text has every word: whole, or as the start of a longer one. */
function hasAll(content: string, words: readonly string[]): boolean {
  const own = new Set(content.split(JOINT));
  return words.every(
    (word) => own.has(word) || (word.length >= PREFIX && [...own].some((one) => one.startsWith(word))),
  );
}

function pieces(query: string): string[] {
  return segment(normalize(query)).flatMap(({ text, kind }) => (kind === 'space' || kind === 'other' ? [] : text));
}
