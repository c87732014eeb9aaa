import { parseCompact } from './compact-json.ts';
import { tokensOf } from './cut.ts';
import { DIRECTORY, type Directory, type DirectoryPage, type PackedDirectory, unpackDirectory } from './directory.ts';
import type { SearchFiles } from './files.ts';
import { fromIndexLetters, toIndexLetters } from './index-letters.ts';
import { PagefindFiles } from './pagefind-files.ts';
import { sayings } from './same-words.ts';
import { contentTerms, words } from './terms.ts';

/** A page whose text answers a query, and how well. */
export interface TextHit {
  readonly page: DirectoryPage;
  readonly score: number;
}

/** How much more a page counts that has the query as it was asked, word beside word. */
const PHRASE = 2;

/** The part of Pagefind's interface that is used (types/index.d.ts of its browser package), and our own addition to it. */
interface Pagefind {
  createInstance(options: { noWorker: boolean; fetch: (address: string) => Promise<Response> }): PagefindInstance;
}

export interface PagefindInstance {
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  /** Places of the word in the text, counted in words. */
  readonly words: readonly number[];
  data(): Promise<{ raw_content: string }>;
}

/** What the items say of the words of their texts. */
export interface ItemWords {
  readonly known: Iterable<string>;
  readonly shown: Iterable<string>;
}

/** Letters of a word that may stand for longer ones while it is being typed, and for how many. */
const PREFIX = 3;
const MOST_LONGER = 8;

/** How often a word must stand in a text to count half of what it ever can; the constant of BM25. */
const SATURATION = 1.4;

/**
 * Pagefind, asked for one word at a time, exactly as our tokenizer has cut it. What a query means is put together
 * here: Pagefind's own reading of it would take any word that begins alike.
 */
export class FullText {
  readonly directory: Directory;
  readonly #pagefind: PagefindInstance;
  /** Every word that a text may have. */
  readonly vocabulary: ReadonlySet<string>;
  /** Words that stand in a text for certain. */
  readonly #ownWords: ReadonlySet<string>;
  readonly #idLength: number;
  readonly #pages: ReadonlyMap<string, DirectoryPage>;
  readonly #answers = new Map<string, Promise<Map<string, PagefindResult>>>();
  readonly #results = new Map<string, PagefindResult>();

  /**
   * @param known words that people may type
   * @param shown words that stand in a text for certain, beside those of the directory
   */
  constructor(pagefind: PagefindInstance, packed: PackedDirectory, { known, shown }: ItemWords) {
    this.#pagefind = pagefind;
    this.directory = unpackDirectory(packed);
    this.vocabulary = new Set([...known, ...this.directory.words]);
    this.#ownWords = new Set([...shown, ...this.directory.words]);
    this.#idLength = packed.idLength;
    this.#pages = new Map(this.directory.pages.map((page) => [page.id, page]));
  }

  static async load(files: SearchFiles, itemWords: ItemWords): Promise<FullText> {
    const checked = new PagefindFiles(files);
    const [{ createInstance }, response] = await Promise.all([
      import(/* @vite-ignore */ `${files.base}pagefind/pagefind.js`) as Promise<Pagefind>,
      files.open(`pagefind/${DIRECTORY}`),
    ]);
    const packed = parseCompact<PackedDirectory>(await response.text());
    // A worker would be 12 kB more, for searches that take a millisecond.
    const pagefind = createInstance({ noWorker: true, fetch: checked.fetch });
    const search = async (term: string) => {
      const found = await pagefind.search(term);
      checked.assertWhole();
      return found;
    };
    return new FullText({ search }, packed, itemWords);
  }

  /**
   * Pages that have every word of the query that carries meaning.
   *
   * @param mayGoOn its last word may be the beginning of one that is still being typed
   */
  async search(query: string, { mayGoOn = false } = {}): Promise<TextHit[]> {
    const all = contentTerms(words(query));
    const asked = all.map((word, i) => this.#spellings(word, mayGoOn && i === all.length - 1));
    if (asked.length === 0 || asked.some((spellings) => spellings.length === 0)) return [];
    const found = await Promise.all(asked.map((spellings) => this.#anyOf(spellings)));
    const [first = new Map<string, number>(), ...rest] = found;
    const hits = [...first.keys()].flatMap((id) => {
      const page = this.#pages.get(id);
      if (!page || !rest.every((scores) => scores.has(id))) return [];
      return { page, score: found.reduce((sum, scores) => sum + (scores.get(id) ?? 0), 0) };
    });
    return this.#phraseFirst(words(query), hits);
  }

  /**
   * Of two hundred pages that have บ้าน and สวน somewhere, the one with บ้านสวนลองดู is meant. Asked only where a document
   * is met on several pages: the small words between the others take pieces of the index of their own.
   */
  async #phraseFirst(asked: readonly string[], hits: readonly TextHit[]): Promise<TextHit[]> {
    const isSpread = new Set(hits.map(({ page }) => page.path)).size < hits.length;
    if (asked.length < 2 || !isSpread) return [...hits];
    const { results } = await this.#pagefind.search(`"${asked.map(toIndexLetters).join(' ')}"`);
    const having = new Set(results.map(({ id }) => id.slice(0, this.#idLength)));
    return hits.map(({ page, score }) => ({ page, score: having.has(page.id) ? score * PHRASE : score }));
  }

  /** Whether all words of the query stand side by side in some text. */
  async hasPhrase(query: string): Promise<boolean> {
    const all = words(query);
    if (all.length === 0 || !all.every((word) => this.#isKnown(word))) return false;
    const found = await Promise.all(all.map((word) => this.#ask(word)));
    const places = (results: Map<string, PagefindResult>, id: string) => new Set(results.get(id)?.words);
    return [...(found[0]?.keys() ?? [])].some((id) => {
      const [first = new Set<number>(), ...rest] = found.map((results) => places(results, id));
      return [...first].some((at) => rest.every((next, i) => next.has(at + i + 1)));
    });
  }

  /** The text of a page in tokens; none where no search has met it. */
  async tokens(id: string): Promise<string[] | undefined> {
    const data = await this.#results.get(id)?.data();
    return data && tokensOf(fromIndexLetters(data.raw_content));
  }

  /** A word as texts may have it: what means the same, or, while it is being typed, what it may become. */
  #spellings(word: string, mayGoOn: boolean): string[] {
    const known = sayings(word).filter((saying) => this.#isKnown(saying));
    if (known.length > 0 || !mayGoOn || word.length < PREFIX) return known;
    const longer = [...this.vocabulary].filter((one) => one.startsWith(word) && !isTone(one[word.length]));
    return longer.sort().slice(0, MOST_LONGER);
  }

  /** Numbers are in no list of words, since there would be no end of them. */
  #isKnown(word: string): boolean {
    return this.vocabulary.has(word) || /\d/.test(word);
  }

  /** Score of each page that has one of the words: the more often, the higher, and a rare word counts more. */
  async #anyOf(spellings: readonly string[]): Promise<Map<string, number>> {
    const scores = new Map<string, number>();
    for (const results of await Promise.all(spellings.map((word) => this.#ask(word)))) {
      const rarity = Math.log(1 + this.#pages.size / (results.size + 1));
      for (const [id, { words: places }] of results) {
        const score = (rarity * places.length) / (places.length + SATURATION);
        scores.set(id, Math.max(score, scores.get(id) ?? 0));
      }
    }
    return scores;
  }

  /** Pages that have a word, by their ids as the directory has them. */
  #ask(word: string): Promise<Map<string, PagefindResult>> {
    const known = this.#answers.get(word);
    if (known) return known;
    const answer = this.#askPagefind(word);
    this.#answers.set(word, answer);
    answer.catch(() => this.#answers.delete(word));
    return answer;
  }

  async #askPagefind(word: string): Promise<Map<string, PagefindResult>> {
    const { results } = await this.#pagefind.search(`"${toIndexLetters(word)}"`);
    // What the directory says is there has to be found, whatever the reason that it is not.
    if (results.length === 0 && this.#ownWords.has(word)) throw new Error(`the index has lost a word: ${word}`);
    const byId = new Map(results.map((result) => [result.id.slice(0, this.#idLength), result]));
    for (const [id, result] of byId) this.#results.set(id, result);
    return byId;
  }
}

/** A tone mark ends a syllable that would be another without it: หมู is no beginning of หมู่บ้าน. */
function isTone(letter = ''): boolean {
  return letter >= '\u0e48' && letter <= '\u0e4b';
}
