import type { Browser } from 'playwright-core';
import { type Answer, askInBox, judge } from '../support/search-queries.ts';
import type { Shown } from '../support/shown-results.ts';
import type { PlainPagefind } from './plain-pagefind.ts';
import type { QuerySet } from './search-sets.ts';

/** A query with what our page showed for it. */
export interface Asked {
  readonly answer: Answer;
  readonly shown: Shown;
}

/** Asks our search page all queries of a set, as a visitor does who stays on it. */
export async function askOurs(browser: Browser, searchUrl: string, { queries }: QuerySet): Promise<Asked[]> {
  const page = await browser.newPage();
  try {
    await page.goto(searchUrl);
    const asked: Asked[] = [];
    for (const query of queries) {
      const shown = await askInBox(page, query.q);
      asked.push({ answer: judge(query, shown.items), shown });
    }
    return asked;
  } finally {
    await page.close();
  }
}

export async function askPlain(plain: PlainPagefind, { queries }: QuerySet): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) answers.push(judge(query, await plain.ask(query.q)));
  return answers;
}
