import { arrange } from './dom.ts';
import { countHits } from './excerpt.ts';
import { message, type Outcome } from './message.ts';
import type { Result } from './result.ts';
import { hasMarkedExcerpt, resultElement, showExcerpt } from './result-element.ts';

/** How many results are shown at first, and by each press of the button below them. */
const STEP = 20;

/** What of a search is shown; what is left out is nothing. */
export interface View extends Partial<Outcome> {
  readonly state: Outcome['state'];
  readonly typed: string;
  readonly results?: readonly Result[];
  /** The terms that are marked. */
  readonly words?: readonly string[];
}

type TokensOf = (result: Result) => Promise<readonly string[] | undefined>;

/** The results with the line above and the button below them. */
export class ResultList {
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #empty: HTMLElement;
  readonly #all: HTMLElement;
  readonly #tokensOf: TokensOf;
  readonly #seen: IntersectionObserver;
  #view: View = { state: 'idle', typed: '' };
  #shown = new Map<string, HTMLLIElement>();
  /** What each entry that has come into view needs to fetch its excerpt. */
  readonly #waiting = new WeakMap<Element, { readonly result: Result; readonly words: readonly string[] }>();

  /** @param tokensOf fetches the text of a result; asked only for entries that come into view */
  constructor(root: HTMLElement, tokensOf: TokensOf) {
    const part = <E extends HTMLElement>(id: string) => root.querySelector(`#${id}`) as E;
    this.#status = part('search-status');
    this.#list = part('search-results');
    this.#more = part<HTMLButtonElement>('search-more');
    this.#empty = part('search-empty');
    this.#all = part('all-items');
    this.#tokensOf = tokensOf;
    this.#seen = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void this.#fetchExcerpt(target);
    });
    this.#more.addEventListener('click', () => this.#showMore());
  }

  /** Says that something is on its way; what is shown stays until it is there. */
  wait(): void {
    if (this.#list.children.length === 0) this.#status.textContent = 'กำลังค้นหา…';
    this.#status.dataset['state'] = 'loading';
  }

  show(view: View): void {
    this.#view = view;
    const {
      state,
      typed,
      meant = typed,
      rung,
      results = [],
      words = [],
      total = results.length,
      lacking,
      cause = 'offline',
    } = view;
    const visible = results.slice(0, shownCount());
    const entries = new Map(visible.map((result) => [`${result.url} ${words.join(' ')}`, result]));
    const elements = [...entries].map(([key, result]) => this.#entry(key, result, words));
    this.#shown = new Map([...entries.keys()].map((key, i) => [key, elements[i] as HTMLLIElement]));
    arrange(this.#list, elements);
    const rest = results.length - visible.length;
    this.#more.hidden = rest === 0;
    this.#more.textContent = `แสดงเพิ่มอีก ${Math.min(rest, STEP)} รายการ`;
    const isDone = state === 'done' || state === 'failed';
    this.#empty.hidden = !(isDone && results.length === 0);
    this.#all.hidden = results.length > 0;
    const left = results.length;
    this.#status.textContent = message({ state, typed, meant, rung, total, left, lacking, cause });
    this.#status.dataset['rung'] = rung ?? '';
    this.#status.dataset['query'] = typed;
    // Last, since it says that the rest is there.
    this.#status.dataset['state'] = state === 'failed' ? 'done' : state;
  }

  #entry(key: string, result: Result, words: readonly string[]): HTMLLIElement {
    const li = this.#shown.get(key) ?? resultElement(result, words);
    if (result.id !== undefined && !hasMarkedExcerpt(li)) {
      this.#waiting.set(li, { result, words });
      this.#seen.observe(li);
    }
    return li;
  }

  async #fetchExcerpt(li: Element): Promise<void> {
    this.#seen.unobserve(li);
    const waiting = this.#waiting.get(li);
    this.#waiting.delete(li);
    if (!waiting) return;
    // Without its text an entry still says what the page is.
    const tokens = await this.#tokensOf(waiting.result).catch(() => undefined);
    if (tokens && countHits(tokens, waiting.words) > 0) showExcerpt(li, tokens, waiting.words);
  }

  /** The number stands in the history, so that Back leads to a list of the same length. */
  #showMore(): void {
    const before = this.#list.children.length;
    history.replaceState({ shown: shownCount() + STEP }, '');
    this.show(this.#view);
    this.#list.children[before]?.querySelector('a')?.focus();
  }
}

function shownCount(): number {
  const { shown } = (history.state ?? {}) as { shown?: number };
  return shown ?? STEP;
}
