import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { cut } from './cut.ts';
import { MARKS } from './pagefind-options.ts';
import type { SearchRecord } from './records.ts';
import { terms } from './terms.ts';

/** Pagefind's ready-made interfaces, 450 kB that the search page never asks for. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Writes the full-text index of the records into a folder. */
export async function writePagefind(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'th', includeCharacters: MARKS });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await Promise.all(records.map((record) => add(index, record)));
    const written = await index.writeFiles({ outputPath: folder });
    const failed = [...added.flat(), ...written.errors];
    if (failed.length > 0) throw new Error(failed.join('\n'));
  } finally {
    await close();
  }
  await Promise.all(UNUSED.map((name) => rm(join(folder, name), { force: true })));
}

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

async function add(index: Index, { path, title, text, keywords, meta }: SearchRecord): Promise<string[]> {
  const { errors } = await index.addCustomRecord({
    url: path,
    language: 'th',
    content: cut(text),
    meta: { title, keywords: [...new Set(keywords.flatMap(terms))].join(' '), ...meta },
  });
  return errors;
}
