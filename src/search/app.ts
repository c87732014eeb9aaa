import { causeOf } from './cause.ts';
import { Engines } from './engines.ts';
import type { SearchFiles } from './files.ts';
import { showFilters } from './filter-form.ts';
import { itemResult } from './result.ts';
import { ResultList, type View } from './result-list.ts';
import { type Chosen, isNarrowed, readChosen, readState, type SearchState, writeState } from './state.ts';
import { Suggestions } from './suggestions.ts';
import { contentTerms, terms } from './terms.ts';
import { PATIENCE } from './waiting.ts';

/** Longer queries are cut: nobody types them, and a pasted page must not stall the browser. */
const LONGEST_QUERY = 200;

/** Milliseconds after the last key before a search begins. */
const PAUSE = 150;

const UNFILTERED = readState('').chosen;

/**
 * Wires the search page, and searches for what its address says or has been typed already.
 *
 * @param items the answer of the server to the first request for the catalogue
 */
export function start(root: HTMLElement, files: SearchFiles, items: Promise<Response>): void {
  new SearchPage(root, files, items).begin();
}

class SearchPage {
  readonly #root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #filters: HTMLFormElement;
  readonly #engines: Engines;
  readonly #list: ResultList;
  readonly #suggestions: Suggestions;
  /** Whether a search has been answered: what goes on is typing in a page that is loaded. */
  #isAnswered = false;
  #turn = 0;
  #timer = 0;

  constructor(root: HTMLElement, files: SearchFiles, items: Promise<Response>) {
    this.#root = root;
    this.#input = root.querySelector('input') as HTMLInputElement;
    this.#filters = root.querySelector('#search-filters') as HTMLFormElement;
    this.#engines = new Engines(files, items);
    this.#list = new ResultList(root, async (result) => (await this.#engines.full()).tokens(result));
    this.#suggestions = new Suggestions(this.#input, (title) => {
      this.#input.value = title;
      this.#go({ query: title, chosen: UNFILTERED }, 'new');
    });
  }

  begin(): void {
    const query = () => ({ query: this.#input.value, chosen: UNFILTERED });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#go(query(), 'same', true), PAUSE);
      if (this.#isAnswered) this.#engines.warm().catch(() => {});
    });
    this.#input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#suggestions.close();
      this.#go(query(), 'new');
    });
    this.#filters.addEventListener('change', () => this.#filter(readChosen(new FormData(this.#filters))));
    this.#filters.addEventListener('reset', () => this.#filter(UNFILTERED));
    this.#filters.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', () => this.#fromAddress());
    // A search that the network cut short is made whole when it is back.
    addEventListener('online', () => void this.#run(false));
    if (this.#input.value.trim() === '' || isAsked()) this.#fromAddress();
    else this.#go(query(), 'same', true);
    // What the first answer needs; the full text follows when there is a question.
    this.#engines.items().catch(() => {});
  }

  #fromAddress(): void {
    this.#input.value = readState(location.search).query;
    void this.#run(false);
  }

  #filter(chosen: Chosen): void {
    this.#go({ query: readState(location.search).query, chosen }, 'new');
  }

  /** Writes a search into the address, as a new entry of the history where Back should lead to it, and runs it. */
  #go(state: SearchState, entry: 'new' | 'same', isTyping = false): void {
    clearTimeout(this.#timer);
    const address = writeState(state);
    if (address !== location.search) {
      history[entry === 'new' ? 'pushState' : 'replaceState'](null, '', address || location.pathname);
    }
    void this.#run(isTyping);
  }

  /** Runs the search of the address; a newer one makes an older one stop. */
  async #run(isTyping: boolean): Promise<void> {
    this.#turn++;
    const mine = this.#turn;
    const isStale = () => mine !== this.#turn;
    const { query, chosen } = readState(location.search);
    const typed = query.trim().slice(0, LONGEST_QUERY);
    // One letter of a word to come says nothing yet.
    const isNothingYet = typed === '' || (isTyping && typed.length === 1);
    if (isNothingYet || terms(typed).length === 0) {
      this.#suggestions.close();
      this.#filters.hidden = true;
      return this.#list.show({ state: isNothingYet ? 'idle' : 'done', typed });
    }
    this.#list.wait();
    // Without the items there is nothing yet to show; with them, what they have said.
    let view: View = { state: 'failed', typed };
    const show = (shown: View) => {
      view = shown;
      if (!isStale()) this.#list.show(view);
    };
    const late = setTimeout(() => show({ ...withoutTexts(view), cause: 'slow' }), PATIENCE);
    try {
      const quick = await this.#engines.understand(typed);
      if (isStale()) return;
      const hits = quick.hits.map(({ item }) => item);
      view = {
        state: 'loading',
        typed,
        rung: quick.rung,
        meant: quick.query,
        words: wordsOf(quick.query),
        results: hits.map(itemResult),
      };
      if (isTyping && quick.rung !== 'code') this.#suggestions.offer(hits);
      else this.#suggestions.close();
      // A code alone is answered in full by its item: nothing else need be loaded.
      if (quick.rung === 'code' && !isNarrowed(chosen)) {
        this.#filters.hidden = true;
        return show({ ...view, state: 'done' });
      }
      if (hits.length > 0 && !isNarrowed(chosen)) show(view);
      const full = await (await this.#engines.full()).search(typed, quick, chosen);
      if (isStale()) return;
      this.#isAnswered = true;
      this.#filters.hidden = false;
      const { rung, query: meant, results, total, choices } = full;
      const lacking = quick.isAsTyped ? ({ lacking: 'slips', cause: await this.#cause() } as const) : {};
      show({ state: 'done', typed, rung, meant, words: wordsOf(meant), results, total, ...lacking });
      showFilters(this.#filters, choices, chosen);
    } catch {
      this.#engines.forgetFull();
      const cause = await this.#cause();
      if (isStale()) return;
      this.#filters.hidden = true;
      show({ ...withoutTexts(view), cause });
    } finally {
      clearTimeout(late);
    }
  }

  #cause() {
    return causeOf(this.#root, this.#input);
  }
}

/** What is shown of a search whose texts can't be had, or not yet. */
function withoutTexts(view: View): View {
  return view.state === 'failed' ? view : { ...view, state: 'done', lacking: 'texts' };
}

function isAsked(): boolean {
  return readState(location.search).query.trim() !== '';
}

/** The terms of a query that are marked in its results. */
function wordsOf(query: string): string[] {
  return contentTerms(terms(query));
}
