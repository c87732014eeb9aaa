import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
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

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Whether a file is worth packing, by its path under the base and its size in bytes. */
export function isPackable(path: string, bytes: number): boolean {
  return bytes >= LEAST && isText(path);
}

/** Quality of Brotli that a file is packed with, by its path under the base: the same bytes elsewhere may have another. */
export function qualityOf(path: string): number {
  return kindOf(path.replace(/^\//, '')) === 'hashed' ? BEST : QUICK;
}

/** Packs a file in every coding. The same bytes in the same quality give the same, on every system. */
export async function pack(path: string, bytes: Uint8Array): Promise<Packed> {
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: qualityOf(path),
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    deflate(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  forgetSystem(gz);
  const all = [
    ['br', br],
    ['gzip', gz],
  ] as const;
  // Copied, since each is the start of a piece of 16 kB, and thousands wait for the end of the build.
  return new Map(
    all
      .filter(([, packed]) => packed.length < bytes.length * WORTH)
      .map(([coding, packed]) => [coding, new Uint8Array(packed)]),
  );
}
