import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { forgetSystem } from '../evidence/archive/gzip-head.ts';
import type { Packing } from '../permanent/packed.ts';
import { kindOf } from '../servers/answers.ts';
import { isText } from '../servers/types.ts';

/** A file's packed copies by their coding; without those that would not pay. */
export type Packed = ReadonlyMap<Packing['coding'], Uint8Array>;

/** Bytes of a file that comes in its first packet with the head of the answer, packed or not. */
const LEAST = 1024;
/** A copy must be smaller than this share of its file: a server that picks it has a second file to open. */
const WORTH = 0.9;

/** Quality of Brotli: 8 costs as little time as 5 and gives the size of 9, which takes ten times as long. */
const QUICK = 8;
/** For the few files that every visitor loads. */
const BEST = 11;

const inThread = promisify(brotliCompress);

/** Whether a file is worth packing, by its path under the base and its size in bytes. */
export function isPackable(path: string, bytes: number): boolean {
  return bytes >= LEAST && isText(path);
}

/** Whether a file is packed with all the care there is, which takes longer than all the others together. */
export function isSlow(path: string): boolean {
  return kindOf(path.replace(/^\//, '')) === 'hashed';
}

/**
 * Packs a file in every coding. The same bytes at the same kind of path give the same, on every system.
 *
 * What is quick is packed in this thread: to hand a page to another costs ten times what packing it does.
 *
 * @param path under the base, `/2567/index.html`
 */
export async function pack(path: string, bytes: Uint8Array): Promise<Packed> {
  if (!isPackable(path, bytes.length)) return new Map();
  const br = isSlow(path)
    ? await inThread(bytes, brotliOptions(bytes, BEST))
    : brotliCompressSync(bytes, brotliOptions(bytes, QUICK));
  const gz = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  forgetSystem(gz);
  const all = [
    ['br', br],
    ['gzip', gz],
  ] as const;
  return new Map(all.filter(([, packed]) => packed.length < bytes.length * WORTH));
}

function brotliOptions({ length }: Uint8Array, quality: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: length,
    },
  };
}
