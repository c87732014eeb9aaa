import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fewAtOnce } from '../content/few-at-once.ts';
import { paths } from '../model/urls.ts';
import type { Cache } from './cache.ts';
import { hash } from './hash.ts';
import type { Inspection, Problem } from './inspect.ts';
import { type OcrProblem, withOcr } from './ocr-beside.ts';
import { MOST_THREADS, Threads } from './threads.ts';
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
  // A section without a single item's folder has no files either.
  const folder = await realpath(join(root, 'oit')).catch(notThere);
  if (folder === undefined) return { documents: new Map(), problems: [], ocr: [] };
  const threads = new Threads();
  try {
    const looks = await fewAtOnce(files, AT_ONCE, (file) => look(folder, file, threads, options));
    const found = looks.filter((one) => one !== undefined);
    const documents = found.filter((one) => 'facts' in one);
    const read = await fewAtOnce(documents, AT_ONCE, (one) => withOcr(folder, one));
    return {
      documents: new Map(read.map(({ document }) => [paths.evidence(document.year, document.file), document])),
      problems: found.filter((one) => 'problem' in one),
      ocr: read.flatMap(({ problems }) => problems),
    };
  } finally {
    await threads.close();
  }
}

/** As many as are looked into: one that waited for a thread would wait in the time it has. */
const AT_ONCE = MOST_THREADS;

async function look(
  folder: string,
  file: EvidenceFile,
  threads: Threads,
  { maxBytes, cache }: ExamineOptions,
): Promise<Document | FileProblem | undefined> {
  const read = await readInside(folder, join(folder, String(file.year), file.file), maxBytes);
  if (!read) return undefined;
  if ('reason' in read) return { ...file, problem: read };
  const { real, sha256 } = read;
  const found = await known(sha256, file.file, real, threads, cache);
  if ('problem' in found) return { ...file, problem: found.problem };
  const { facts } = found;
  const isCopy = facts.published.sha256 !== sha256;
  return { ...file, facts, pages: facts.pages, published: isCopy ? cache.path(copyName(sha256, file.file)) : real };
}

/** Where a file really lies, and the hash of its bytes; `undefined` where it is not there. */
async function readInside(
  folder: string,
  path: string,
  maxBytes: number,
): Promise<{ readonly real: string; readonly sha256: string } | FileProblem['problem'] | undefined> {
  try {
    const real = await realpath(path);
    if (!real.startsWith(folder + sep)) return { reason: 'outside' };
    const found = await stat(real);
    // A folder, or what never ends when it is read.
    if (!found.isFile()) return { reason: 'unreadable' };
    if (found.size > maxBytes) return { reason: 'too-large', bytes: found.size };
    return { real, sha256: hash(await readFile(real)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM' || code === 'ELOOP') return { reason: 'unreadable' };
    return notThere(error);
  }
}

/** @throws what the file system tells, but for a file's absence */
function notThere(error: unknown): undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  return undefined;
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
