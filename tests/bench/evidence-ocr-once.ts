import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Cache } from '../../src/evidence/cache.ts';
import { examine } from '../../src/evidence/documents.ts';
import { kindOfName } from '../../src/evidence/kinds.ts';
import { findScans } from '../../src/evidence/ocr/find.ts';
import { PageStore } from '../../src/evidence/ocr/page-store.ts';
import { pictureOfPage } from '../../src/evidence/ocr/pages.ts';
import { planOcr } from '../../src/evidence/ocr/plan.ts';
import { runOcr } from '../../src/evidence/ocr/run.ts';
import { openTesseract } from '../../src/evidence/ocr/tesseract-reader.ts';
import type { OcrOnce } from './evidence-ocr.ts';

/*
 * Reads the scans of one item as `npm run ocr` does, and prints how long it took. Counted are looking into the files, the
 * start of the readers, the reading, and the writing of the text files.
 *
 * node evidence-ocr-once.ts CONTENT STORE LANGUAGES WORKERS
 */
const [root = '', store = '', languages = '', workers = ''] = process.argv.slice(2);
const names = (await readdir(join(root, 'oit/2567/o1'))).filter((name) => kindOfName(name)).sort();
const item = { year: 2567, evidence: names.map((name) => ({ title: name, file: `o1/${name}` })) };

const MOST_BYTES = 100_000_000;

const started = performance.now();
const files = names.map((name) => ({ year: 2567, item: 'o1', file: `o1/${name}` }));
const examined = await examine(root, files, { maxBytes: MOST_BYTES, cache: await Cache.open(`${store}-files`) });
const { documents } = findScans(root, [item], examined.documents);
const { jobs } = await planOcr(documents, new Set());
const { outcomes } = await runOcr(
  jobs,
  {
    openReader: () => openTesseract(languages),
    pictureOf: async ({ path }, page) => pictureOfPage(await readFile(path), kindOfName(path) ?? 'pdf', page),
    store: new PageStore(store),
  },
  { workers: Number(workers), limit: 180_000, signal: new AbortController().signal, onPage: () => {} },
);
const ms = performance.now() - started;

const count = (wanted: string) => outcomes.filter(({ state }) => state === wanted).length;
process.stdout.write(
  JSON.stringify({ documents: documents.length, read: count('read'), kept: count('kept'), ms } satisfies OcrOnce),
);
