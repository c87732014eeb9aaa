import { element } from './dom.ts';
import { countHits, excerpt, type Piece } from './excerpt.ts';
import { isElsewhere, type Result } from './result.ts';
import { tokens } from './terms.ts';

/** Letters of an excerpt: two to three lines on a phone. */
const LONGEST_EXCERPT = 140;

/** A result as an entry of the list, with the words that were searched marked. */
export function resultElement(result: Result, words: readonly string[]): HTMLLIElement {
  const { kind, url, title, code, facts, texts, also = [] } = result;
  const heading = pieces(excerpt(tokensOf(title), words, Number.POSITIVE_INFINITY));
  const li = element('li', { 'data-kind': kind, ...(code ? { 'data-item': code } : {}) }, [
    element('a', { href: url, ...(isElsewhere(url) ? { rel: 'external' } : {}) }, [
      ...(kind === 'item' ? [`${code} `] : []),
      ...heading,
    ]),
    element('p', { class: 'result-facts' }, [facts.join(' · '), ...otherPages(also)]),
  ]);
  const best = texts.map(tokensOf).find((its) => countHits(its, words) > 0) ?? tokensOf(texts[0] ?? '');
  if (best.length > 0) showExcerpt(li, best, words);
  return li;
}

/** Pages that are named; more would be a table of contents. */
const MOST_PAGES = 5;

function otherPages(also: NonNullable<Result['also']>): (Node | string)[] {
  if (also.length === 0) return [];
  const links = also.slice(0, MOST_PAGES).flatMap(({ name, url }) => [' ', element('a', { href: url }, [name])]);
  const rest = also.length - MOST_PAGES;
  return [' · พบใน', ...links, ...(rest > 0 ? [` และอีก ${rest} แห่ง`] : [])];
}

/** Whether the excerpt says why the page was found, so that its own text need not be loaded. */
export function hasMarkedExcerpt(li: Element): boolean {
  return li.querySelector('.result-excerpt mark') !== null;
}

/** Writes the excerpt of a result from a text in tokens. */
export function showExcerpt(li: Element, text: readonly string[], words: readonly string[]): void {
  const shown = element('p', { class: 'result-excerpt' }, pieces(excerpt(text, words, LONGEST_EXCERPT)));
  const before = li.querySelector('.result-excerpt');
  if (before) before.replaceWith(shown);
  else li.append(shown);
}

function tokensOf(text: string): string[] {
  return tokens(text).map((token) => token.text);
}

function pieces(all: readonly Piece[]): (Node | string)[] {
  return all.map(({ text, hit }) => (hit ? element('mark', {}, [text]) : text));
}
