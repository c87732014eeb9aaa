import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { paths } from '../model/urls.ts';
import type { Cache } from './cache.ts';
import { fewAtOnce } from './few-at-once.ts';
import { hash, type Inspection, type Problem } from './inspect.ts';
import { type OcrProblem, withOcr } from './ocr-beside.ts';
import { Threads } from './threads.ts';
import type { Facts, PageText } from './types.ts';

/** A file that an item names. */
export interface EvidenceFile {
  readonly year: number;
  /** `o12` */
  readonly item: string;
  /** `o12/six-months.pdf` */
  readonly file: string;
}

/** A file that can be published. */
export interface Document extends EvidenceFile {
  readonly facts: Facts;
  /** Text of its pages, with what was read from their pictures. */
  readonly pages: readonly PageText[];
  /** Where the bytes lie that are published: the file itself, or the copy without what tells of its author. */
  readonly published: string;
}

/** A file that can't be published, and why. */
export interface FileProblem extends EvidenceFile {
  readonly problem:
    | Problem
    | { readonly reason: 'too-large'; readonly bytes: number }
    /** a link that leads out of the content folder */
    | { readonly reason: 'outside' }
    | { readonly reason: 'unreadable' };
}

/** Every document that can be published, by its path under the base. */
export type Documents = ReadonlyMap<string, Document>;

export interface Examined {
  readonly documents: Documents;
  readonly problems: readonly FileProblem[];
  readonly ocr: readonly OcrProblem[];
}

export interface ExamineOptions {
  readonly maxBytes: number;
  readonly cache: Cache;
}

/**
 * Looks into every file that the items name, each once for all time: what was found is kept by its SHA-256.
 * A file that is not there is left out; the reader of the content has told it.
 *
 * @param root the content folder
 */
export async function examine(
  root: string,
  files: readonly EvidenceFile[],
  options: ExamineOptions,
): Promise<Examined> {
  const threads = new Threads();
  try {
    const folder = await realpath(join(root, 'oit'));
    const looks = await fewAtOnce(files, AT_ONCE, (file) => look(folder, file, threads, options));
    const found = looks.filter((one) => one !== undefined);
    const documents = found.filter((one) => 'facts' in one);
    const read = await fewAtOnce(documents, AT_ONCE, (one) => withOcr(folder, one));
    return {
      documents: new Map(read.map(({ document }) => [paths.evidence(document.year, document.file), document])),
      problems: found.filter((one) => 'problem' in one),
      ocr: read.flatMap(({ problems }) => problems),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { documents: new Map(), problems: [], ocr: [] };
    throw error;
  } finally {
    await threads.close();
  }
}

/** Files whose bytes are in memory at one time. */
const AT_ONCE = 6;

async function look(
  folder: string,
  file: EvidenceFile,
  threads: Threads,
  { maxBytes, cache }: ExamineOptions,
): Promise<Document | FileProblem | undefined> {
  const path = join(folder, String(file.year), file.file);
  try {
    const real = await realpath(path);
    if (!real.startsWith(folder + sep)) return { ...file, problem: { reason: 'outside' } };
    const { size } = await stat(real);
    if (size > maxBytes) return { ...file, problem: { reason: 'too-large', bytes: size } };
    const sha256 = hash(await readFile(real));
    const found = await known(sha256, file.file, real, threads, cache);
    if ('problem' in found) return { ...file, problem: found.problem };
    const isCopy = found.facts.published.sha256 !== sha256;
    const { facts } = found;
    return { ...file, facts, pages: facts.pages, published: isCopy ? cache.path(copyName(sha256, file.file)) : real };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EISDIR' || code === 'ELOOP') {
      return { ...file, problem: { reason: 'unreadable' } };
    }
    throw error;
  }
}

/** What is known of the bytes, found out now where nobody has looked into them. */
async function known(sha256: string, name: string, path: string, threads: Threads, cache: Cache): Promise<Inspection> {
  // By its ending as well: a wrong one is a problem of the same bytes.
  const entry = `${sha256}${ending(name)}.json`;
  const kept = await cache.read<Inspection>(entry);
  if (kept) return kept;
  const found = await threads.run('inspect', { path, name });
  if (found === 'too-slow') return { problem: { reason: 'too-slow' } };
  if (found === 'broken') return { problem: { reason: 'damaged' } };
  if ('problem' in found) {
    await cache.write(entry, JSON.stringify(found));
    return found;
  }
  const { facts, copy } = found;
  if (copy) await cache.write(copyName(sha256, name), copy);
  await cache.write(entry, JSON.stringify({ facts }));
  return { facts };
}

const ending = (name: string) => name.slice(name.lastIndexOf('.')).toLowerCase();
const copyName = (sha256: string, name: string) => `${sha256}-published${ending(name)}`;
