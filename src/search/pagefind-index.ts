import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { writeCompact } from './compact-json.ts';
import { JOINT, joined } from './cut.ts';
import { DIRECTORY, type Names, packDirectory, placeOf } from './directory.ts';
import { toIndexLetters } from './index-letters.ts';
import { SIGNATURE } from './named-bytes.ts';
import { withItsReason } from './pagefind-reason.ts';
import { rewritePagefindScript } from './pagefind-script.ts';
import type { SearchRecord } from './records.ts';
import { normalize, tokens, wordsOf } from './terms.ts';
import { vocabulary } from './vocabulary.ts';

/** Parts of Pagefind that the search page never asks for, 500 kB: its ready-made interfaces, and its worker. */
const UNUSED = /^pagefind-(?:(?:modular-|component-)?ui\.(?:js|css)|highlight\.js|worker\.js)$/;

/**
 * Places of words in one piece of the index. A search loads a piece for each of its words, so pieces are small where
 * the index is; in a large index their number counts, since all are listed in the file that is loaded first.
 */
const SMALLEST_PIECE = 500;
const LARGEST_PIECE = 20_000;
const PIECES = 60;

/**
 * Writes the full-text index of the records into a folder, and beside it the directory of what it holds.
 *
 * @param known words that the browser knows from the items, and need not be sent again
 */
export function writePagefind(
  records: readonly SearchRecord[],
  names: Names,
  known: ReadonlySet<string>,
  folder: string,
): Promise<void> {
  return withItsReason(() => write(records, names, known, folder));
}

async function write(
  records: readonly SearchRecord[],
  names: Names,
  known: ReadonlySet<string>,
  folder: string,
): Promise<void> {
  const said = new Set<string>();
  const texts = records.map(({ text }) => {
    const own = tokens(normalize(text));
    for (const word of wordsOf(own)) said.add(word);
    return joined(own);
  });
  setPieceSize(texts);
  await assertExtended();
  const { index, errors } = await createIndex({ forceLanguage: 'th' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await Promise.all(
      records.map((record, i) => add(index, placeOf(record), toIndexLetters(texts[i] ?? ''))),
    );
    const written = await index.writeFiles({ outputPath: folder });
    const failed = [...added.flat(), ...written.errors];
    if (failed.length > 0) throw new Error(failed.join('\n'));
  } finally {
    await close();
  }
  const unused = (await readdir(folder)).filter((name) => UNUSED.test(name));
  await Promise.all(unused.map((name) => rm(join(folder, name))));
  await rewritePagefindScript(folder);
  const ids = await fragmentIds(folder);
  const pages = records.map((record) => ({ ...record, id: ids.get(placeOf(record)) ?? '' }));
  const words = vocabulary(said).filter((word) => !known.has(word));
  const directory = packDirectory({ pages, names, words });
  await writeFile(join(folder, DIRECTORY), writeCompact(directory));
}

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

async function add(index: Index, path: string, content: string): Promise<string[]> {
  const { errors } = await index.addCustomRecord({ url: path, language: 'th', content });
  return errors;
}

/**
 * Pagefind takes the size of a piece from the environment of the program it starts, and from nowhere else. It is
 * called unstable there; the version is pinned, and a test counts the pieces.
 */
function setPieceSize(texts: readonly string[]): void {
  const places = texts.reduce((sum, text) => sum + text.split(JOINT).length, 0);
  const size = Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, Math.ceil(places / PIECES)));
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(size);
}

/**
 * Throws where Pagefind is the build that knows no language without spaces: the joints between our words would then
 * be lost. That build leaves a Thai sentence one word.
 */
async function assertExtended(): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'th' });
  const added = await index?.addCustomRecord({ url: '/', language: 'th', content: 'คนกินข้าวที่บ้าน' });
  await index?.deleteIndex();
  if ((added?.file.uniqueWords ?? 0) < 2) throw new Error('Pagefind ที่ติดตั้งไม่ใช่รุ่น extended จึงตัดคำไทยไม่ได้');
}

/** Place of each page → the id by which Pagefind answers. */
async function fragmentIds(folder: string): Promise<Map<string, string>> {
  const files = await readdir(join(folder, 'fragment'));
  const entries = await Promise.all(
    files.map(async (name) => {
      const bytes = gunzipSync(await readFile(join(folder, 'fragment', name)));
      const { url } = JSON.parse(bytes.subarray(SIGNATURE.length).toString()) as { url: string };
      return [url, name.replace('.pf_fragment', '')] as const;
    }),
  );
  return new Map(entries);
}
