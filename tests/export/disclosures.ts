import { join } from 'node:path';
import { readContent } from '../../src/content/reader.ts';
import { buildDisclosure } from '../../src/model/build.ts';
import type { Disclosure } from '../../src/model/types.ts';
import { PROJECT } from '../support/commands.ts';

/** The joined years of a content folder of the project. */
export async function disclosureOf(folder: string): Promise<Disclosure> {
  const { sound } = await readContent(join(PROJECT, folder));
  if (!sound) throw new Error(`${folder} can't be read`);
  return buildDisclosure(sound);
}

export const EVIDENCE_TOWN = 'tests/fixtures/evidence-town';
