import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { plainPagefind } from './plain-pagefind.ts';
import { type Asked, askOurs, askPlain } from './search-asking.ts';
import { clusterReport, precisionReport, searchReport } from './search-report.ts';
import { readSets, readWords } from './search-sets.ts';

const SETS = ['queries-dev', 'queries-own', 'queries-unseen'];
const WORDS = 'queries-precision';

export interface Searched {
  readonly searchUrl: string;
  /** Folder of the built pages. */
  readonly built: string;
  /** Folder of the query sets. */
  readonly sets: string;
  /** The only one of them to ask. */
  readonly only?: string | undefined;
}

/** Asks our page and plain Pagefind every query, and says what came of it. */
export async function searchQuality(browser: Browser, { searchUrl, built, sets, only }: Searched): Promise<string> {
  const words = only === undefined ? readWords(sets, WORDS) : undefined;
  const querySets = readSets(sets, only === undefined ? SETS : [only]);
  if (querySets.length === 0) throw new RangeError(`ไม่พบชุดคำค้น ${only} ชุดที่มีคือ ${SETS.join(' ')}`);
  const folder = await mkdtemp(join(tmpdir(), 'oit-pagefind-'));
  const plain = await plainPagefind(browser, built, folder);
  try {
    const reports: string[] = [];
    const all: Asked[] = [];
    for (const set of querySets) {
      const asked = await askOurs(browser, searchUrl, set);
      const answers = asked.map(({ answer }) => answer);
      reports.push(searchReport(set.name, answers, await askPlain(plain, set)));
      all.push(...asked);
    }
    const asked = words ? await askOurs(browser, searchUrl, words) : [];
    if (words) reports.push(precisionReport(asked));
    else if (only === undefined) reports.push(`ไม่มี ${WORDS}.json จึงไม่ได้วัดความแม่นของคำเดี่ยว`);
    reports.push(clusterReport([...all, ...asked]));
    return reports.join('\n\n');
  } finally {
    await plain.close();
    await rm(folder, { recursive: true, force: true });
  }
}
