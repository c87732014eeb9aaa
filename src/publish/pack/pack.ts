import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../content/write-whole.ts';
import type { Sum } from '../../permanent/files.ts';
import type { Section } from '../ready.ts';
import { packageName } from './name.ts';
import { readMe } from './read-me.ts';
import { writeSectionZip } from './zip-file.ts';

/** A package on the disk. */
export interface Package {
  readonly zip: string;
  readonly readMe: string;
  readonly sum: Sum;
}

/**
 * Packs a section into a folder: the zip for a host's panel, and beside it its checksum, as `sha256sum -c` reads it,
 * and a read-me. Each appears whole or not at all; a checksum that is there belongs to the zip that is there.
 *
 * @param seconds the time of every file in it, since 1970
 * @param address where the section is published, for the read-me
 * @throws Changed
 */
export async function packSection(
  section: Section,
  folder: string,
  { seconds, address }: { readonly seconds: number; readonly address: string | undefined },
): Promise<Package> {
  const stem = packageName(section);
  const name = `${stem}.zip`;
  const files = { zip: join(folder, name), readMe: join(folder, `${stem}.README.txt`) };
  const checksum = `${files.zip}.sha256`;
  await mkdir(folder, { recursive: true });
  // Killed between the two, an old checksum would speak against a new zip.
  await rm(checksum, { force: true });
  const sum = await writeSectionZip(section, files.zip, seconds);
  await writeWhole(checksum, `${sum.sha256}  ${name}\n`);
  await writeWhole(files.readMe, readMe({ name, sum, manifest: section.manifest, address }));
  return { ...files, sum };
}
