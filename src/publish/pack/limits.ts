import type { Manifest } from '../../permanent/manifest.ts';

/** More than this a zip can only tell in its 64-bit form, which panels of old hosts can't unpack (APPNOTE 4.4.1.4). */
const MOST_FILES = 0xffff - 1;
const MOST_BYTES = 0xffffffff - 1;
/** Bytes that a zip spends on a file beside its own and its name, which it holds twice; an address is far shorter than this. */
const PER_FILE = 1024;

/** What is too much for a zip; `undefined` where all fits. */
export function tooMuchForZip({ files }: Manifest): 'files' | 'bytes' | undefined {
  // Each file brings a folder at most: its page's own.
  if (files.size * 2 > MOST_FILES) return 'files';
  const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes + PER_FILE, 0);
  return bytes > MOST_BYTES ? 'bytes' : undefined;
}
