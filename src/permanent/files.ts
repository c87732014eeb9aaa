import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** Size and content of a file. */
export interface Sum {
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** What is in a folder and below, as paths in it. */
export interface Tree {
  /** All that is no folder. */
  readonly files: readonly string[];
  /** Of those what is no file either: links to other places, and stranger things. */
  readonly others: readonly string[];
  /** From the top down; the first is the folder itself, `''`. */
  readonly folders: readonly string[];
}

/** Every file in a folder and below as its path in it, `/2567/index.html`; sorted, so that no disk's order shows. */
export async function filesIn(folder: string): Promise<string[]> {
  return [...(await treeOf(folder)).files].sort();
}

/** Every file and folder in a folder and below, in the disk's order. */
export async function treeOf(folder: string): Promise<Tree> {
  const files: string[] = [];
  const others: string[] = [];
  const folders = [''];
  for (const at of folders) {
    for (const entry of await readdir(join(folder, at), { withFileTypes: true })) {
      const path = posix.join('/', at, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else files.push(path);
      if (!entry.isDirectory() && !entry.isFile()) others.push(path);
    }
  }
  return { files, others, folders };
}

/**
 * Bytes of a file that is read at one go, in this thread: a page is a few thousand, and handing it to another thread, or
 * making a stream of it, costs more than reading it.
 */
const PIECE = 2 ** 20;

/** Reads a file through once; never holds more of it than a piece. */
export async function sumOf(file: string): Promise<Sum> {
  const hash = createHash('sha256');
  if (statSync(file).size <= PIECE) {
    const whole = readFileSync(file);
    return { bytes: whole.length, sha256: hash.update(whole).digest('hex') };
  }
  let bytes = 0;
  for await (const piece of createReadStream(file)) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
