import { MAX_TEXT_BYTES } from '../../content/decode.ts';
import type { Disk } from '../../content/disk.ts';
import { type GitFailure, runGit } from '../../permanent/run-git.ts';
import { type MemoryFile, memoryDisk } from './memory-disk.ts';

/** Files that the reader opens; of the others it asks only whether they are there. */
const TEXT = /\.(?:mdx?|ya?ml)$/i;

/** Bytes of all texts together that are taken into memory; 4,300 items have a fifth of it. */
const MOST_TEXT = 2 ** 26;

/** Milliseconds; thousands of files are asked for at once. */
const PATIENCE = 30_000;

/** The texts together are larger than anybody writes. */
interface TooLarge {
  readonly why: 'too-large';
}

/** A file as a commit has it. */
interface Blob {
  readonly hash: string;
  readonly size: number;
  readonly path: string;
}

/**
 * The content folder as a commit had it. Its texts are read; of all other files there are but the names. What is no file
 * of the tree itself, a link or another repository, is left out, so that nothing outside of the commit is ever opened.
 *
 * @param folder any folder of the repository
 * @param tree full hash
 */
export async function diskOfTree(
  folder: string,
  tree: string,
): Promise<{ readonly ok: true; readonly disk: Disk } | ({ readonly ok: false } & (GitFailure | TooLarge))> {
  const options = { patience: PATIENCE, most: MOST_TEXT };
  const listing = await runGit(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree], options);
  if (!listing.ok) return listing;
  const blobs = blobsOf(listing.bytes.toString('utf8'));
  const texts = blobs.filter(({ path, size }) => TEXT.test(path) && size <= MAX_TEXT_BYTES);
  if (texts.reduce((sum, { size }) => sum + size, 0) > MOST_TEXT) return { ok: false, why: 'too-large' };
  const bytes = await bytesOf(folder, texts);
  if (!bytes.ok) return bytes;
  const files = blobs.map(({ path, size, hash }): [string, MemoryFile] => {
    const known = bytes.of.get(hash);
    return [path, TEXT.test(path) && known ? { size, bytes: known } : { size }];
  });
  return { ok: true, disk: memoryDisk(new Map(files)) };
}

/**
 * The plain files of `ls-tree -r -z -l`: `100644 blob <hash> <size>\t<path>\0`. Git writes no name that climbs, but a
 * tree made by hand may have one.
 */
function blobsOf(listing: string): Blob[] {
  return listing.split('\0').flatMap((line) => {
    const [, hash, size, path] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
    const isName = (step: string) => step !== '' && step !== '.' && step !== '..';
    return hash && size && path?.split('/').every(isName) ? [{ hash, size: Number(size), path }] : [];
  });
}

async function bytesOf(
  folder: string,
  blobs: readonly Blob[],
): Promise<
  { readonly ok: true; readonly of: ReadonlyMap<string, Uint8Array> } | ({ readonly ok: false } & GitFailure)
> {
  const sizes = new Map(blobs.map(({ hash, size }) => [hash, size]));
  const input = [...sizes.keys()].map((hash) => `${hash}\n`).join('');
  const answer = await runGit(folder, ['cat-file', '--batch'], { input, patience: PATIENCE, most: 2 * MOST_TEXT });
  if (!answer.ok) return answer;
  const of = new Map<string, Uint8Array>();
  let at = 0;
  for (const [hash, size] of sizes) {
    // `<hash> blob <size>\n<bytes>\n`
    const start = answer.bytes.indexOf('\n', at) + 1;
    if (answer.bytes.toString('latin1', at, start) !== `${hash} blob ${size}\n`) {
      return { ok: false, why: 'refused', told: `no object ${hash}` };
    }
    of.set(hash, answer.bytes.subarray(start, start + size));
    at = start + size + 1;
  }
  return { ok: true, of };
}
