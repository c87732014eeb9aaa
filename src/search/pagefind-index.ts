import { close, createIndex } from 'pagefind';
import { cut } from './cut.ts';
import { MARKS } from './pagefind-options.ts';
import type { SearchRecord } from './records.ts';
import { terms } from './terms.ts';

/** Files of Pagefind that the search page asks for; its ready-made interfaces are not ours. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..*\.pf_meta|(?:index|fragment|filter)\/.*)$/;

/** Builds the full-text index in memory: path under `pagefind/` → bytes. */
export async function pagefindFiles(records: readonly SearchRecord[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ forceLanguage: 'th', includeCharacters: MARKS });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const record of records) await add(index, record);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(failed.join('\n'));
    return new Map(files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => [path, content]));
  } finally {
    await index.deleteIndex();
    await close();
  }
}

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

async function add(index: Index, { path, title, text, keywords, meta }: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: path,
    language: 'th',
    content: cut(text),
    meta: { title, keywords: [...new Set(keywords.flatMap(terms))].join(' '), ...meta },
  });
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
