import type { Page } from 'playwright-core';

/** A run of text as the page shows it. */
export interface Piece {
  readonly text: string;
  /** Whether it stands in a `<mark>`. */
  readonly marked: boolean;
}

/** An element of a result with its text in the pieces it was written in. */
export interface Block {
  /** Whether it is a `.result-excerpt`, which may be cut out of a longer text. */
  readonly excerpt: boolean;
  readonly pieces: readonly Piece[];
}

/** What a search page shows for a query. */
export interface Shown {
  /** Item of each result in its order; empty where the result is a page. */
  readonly items: readonly string[];
  /** How the query was understood; a page that doesn't say so took it as it is. */
  readonly rung: string;
  readonly blocks: readonly Block[];
}

/** Reads the results off a search page whose search is done. */
export function shownOn(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const results = [...document.querySelectorAll<HTMLElement>('#search-results > li')];
    // A mark is a piece of the element around it; an element that only holds others has no text of its own.
    const hasText = (element: Element) =>
      !element.closest('mark') &&
      [...element.childNodes].some((node) =>
        node instanceof Text ? node.data.trim() !== '' : (node as Element).tagName === 'MARK',
      );
    return {
      items: results.map((li) => li.dataset['item'] ?? ''),
      rung: document.querySelector<HTMLElement>('#search-status')?.dataset['rung'] || 'exact',
      blocks: results
        .flatMap((li) => [...li.querySelectorAll('*')].filter(hasText))
        .map((element) => ({
          excerpt: element.matches('.result-excerpt'),
          pieces: [...element.childNodes].map((node) => ({
            text: node.textContent ?? '',
            marked: node.nodeName === 'MARK',
          })),
        })),
    };
  });
}
