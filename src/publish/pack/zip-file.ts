import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { posix } from 'node:path';
import { writeWholeBy } from '../../content/write-whole.ts';
import { ZipPieces } from '../../evidence/archive/zip-write.ts';
import type { Sum } from '../../permanent/files.ts';
import { MANIFEST_FILE } from '../../permanent/manifest.ts';
import { inOrder } from '../order.ts';
import { readListed } from '../read-file.ts';
import type { Section } from '../ready.ts';

/** Compressed already: packing them once more takes half a minute and gains nothing. */
const STORED = /\.(?:pdf|docx|xlsx|odt|ods|zip|png|jpe?g|webp|avif|woff2|br|gz|pf_meta|pf_index|pf_fragment|pagefind)$/;

/**
 * Writes a section as a zip, which appears whole or not at all. Unpacked in the root of a web site it lies where it was
 * built for. Its files are in the order in which they may be put under a section that is read: what unpacks on a live
 * server shows no page before what the page needs.
 *
 * The same section and time give the same bytes.
 *
 * @param seconds the time of every file, since 1970
 * @throws Changed
 */
export async function writeSectionZip(section: Section, file: string, seconds: number): Promise<Sum> {
  const hash = createHash('sha256');
  let bytes = 0;
  await writeWholeBy(file, async (beside) => {
    const handle = await open(beside, 'wx');
    try {
      const write = async (pieces: readonly Uint8Array[]) => {
        const whole = Buffer.concat(pieces);
        hash.update(whole);
        bytes += whole.length;
        await handle.writeFile(whole);
      };
      const zip = new ZipPieces({ seconds });
      const top = section.manifest.base.slice(1);
      const paths = inOrder([...section.manifest.files.keys(), `/${MANIFEST_FILE}`]);
      for (const name of foldersOf(paths.map((path) => top + path.slice(1)))) {
        await write(zip.add({ name, bytes: new Uint8Array() }));
      }
      for (const path of paths) {
        const entry = { name: top + path.slice(1), bytes: await readListed(section, path) };
        await write(zip.add(entry, STORED.test(path)));
      }
      await write(zip.end());
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return { bytes, sha256: hash.digest('hex') };
}

/** Every folder that these files lie in, the outer ones first. */
function foldersOf(names: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const name of names) {
    for (let at = posix.dirname(name); at !== '.'; at = posix.dirname(at)) folders.add(`${at}/`);
  }
  return [...folders].sort();
}
