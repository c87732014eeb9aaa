import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { forgetSystem } from '../evidence/archive/gzip-head.ts';
import type { Packing } from '../permanent/packed.ts';
import { isText } from '../servers/types.ts';

/** A file's packed copies by their coding; without those that would not pay. */
export type Packed = ReadonlyMap<Packing['coding'], Uint8Array>;

/** Bytes of a file that comes in its first packet with the head of the answer, packed or not. */
const LEAST = 1024;
/** A copy must be smaller than this share of its file: a server that picks it has a second file to open. */
const WORTH = 0.9;

/**
 * Of Brotli: 8 costs as little time as 5 and gives the size of 9, which takes ten times as long. 11 would make what every
 * visitor loads 6 % smaller, and each build a tenth of a second longer.
 */
const QUALITY = 8;

/** Whether a file is worth packing, by its path under the base and its size in bytes. */
function isPackable(path: string, bytes: number): boolean {
  return bytes >= LEAST && isText(path);
}

/**
 * Packs a file in every coding. The same bytes give the same, on every system.
 *
 * It is done in this thread: to hand a page to another costs ten times what packing it does.
 *
 * @param path under the base, `/2567/index.html`
 */
export function pack(path: string, bytes: Uint8Array): Packed {
  if (!isPackable(path, bytes.length)) return new Map();
  const br = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: windowOf(bytes.length),
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const gz = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  forgetSystem(gz);
  const all = [
    ['br', br],
    ['gzip', gz],
  ] as const;
  return new Map(all.filter(([, packed]) => packed.length < bytes.length * WORTH));
}

/** Smallest and largest window, in bits of its size. */
const WINDOW = [16, constants.BROTLI_DEFAULT_WINDOW] as const;

/**
 * The window of Brotli in bits, no larger than the file: with its own window Brotli takes 16 MB for a page of 10 kB, and
 * the memory is cleared up in the middle of the build.
 */
function windowOf(bytes: number): number {
  const [smallest, largest] = WINDOW;
  return Math.min(largest, Math.max(smallest, Math.ceil(Math.log2(bytes))));
}
