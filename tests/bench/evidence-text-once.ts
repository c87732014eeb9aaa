import { readContent } from '../../src/content/reader.ts';
import { Cache } from '../../src/evidence/cache.ts';
import { examine } from '../../src/evidence/documents.ts';
import { evidenceFiles } from '../../src/evidence/files.ts';
import { picturesOf } from '../../src/evidence/pictures-of.ts';
import { buildDisclosure } from '../../src/model/build.ts';
import type { TextOnce } from './evidence-text.ts';

/*
 * Looks into every document of a content folder once, draws them, and prints how long each took. Counted are the way to
 * what is kept (opening it hashes the program), the hash of every file, and the threads with all they load; not counted
 * are the start of Node and the reading of the items, which a section without documents has as well.
 *
 * node evidence-text-once.ts CONTENT CACHE
 */
const [root = '', kept = ''] = process.argv.slice(2);
const { sound } = await readContent(root);
if (!sound) throw new Error(`อ่าน ${root} ไม่ได้`);
const files = evidenceFiles(buildDisclosure(sound));

const started = performance.now();
const { documents, problems } = await examine(root, files, { maxBytes: 25e6, cache: await Cache.open(kept) });
const read = performance.now();
const pictures = await picturesOf(documents, await Cache.open(kept));
const drawn = performance.now();
if (problems.length > 0) throw new Error(`อ่านไม่ได้ ${problems.map(({ file }) => file).join(' ')}`);

const pages = [...documents.values()].map((document) => document.pages.length);
process.stdout.write(
  JSON.stringify({
    documents: documents.size,
    pages: pages.reduce((sum, count) => sum + count, 0),
    longest: Math.max(...pages),
    shown: pictures.size,
    copies: [...pictures.values()].reduce((sum, { variants }) => sum + variants.length, 0),
    readMs: read - started,
    drawMs: drawn - read,
  } satisfies TextOnce),
);
