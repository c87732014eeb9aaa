import { mkdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../content/write-whole.ts';

/** The better one first: with English first, Thai is read as Latin letters (measured: 80 of 100 letters wrong). */
export const LANGUAGES = ['tha', 'eng'] as const;

/** The plain `4.0.0` data puts a space between all letters. */
const SORT = '4.0.0_best_int';

/** What Tesseract knows of Thai and English is not installed. */
export class LanguageDataMissing extends Error {}

/**
 * A folder with the data of all languages, which come in a package each while Tesseract wants one place: copied there
 * once from the installed packages, and again when a package has changed.
 *
 * @param folder where the project keeps what can be made again
 * @param from any file of the project, to find the installed packages by
 * @throws LanguageDataMissing
 */
export async function languageData(folder: string, from: string | URL = import.meta.url): Promise<string> {
  const { resolve } = createRequire(from);
  await mkdir(folder, { recursive: true });
  for (const language of LANGUAGES) {
    const name = `${language}.traineddata.gz`;
    const source = installed(resolve, language, name);
    const target = join(folder, name);
    const size = await sizeOf(source);
    if (size === undefined) throw new LanguageDataMissing(source);
    if ((await sizeOf(target)) === size) continue;
    await writeWhole(target, await readFile(source));
  }
  return folder;
}

function installed(resolve: NodeJS.RequireResolve, language: string, name: string): string {
  const manifest = `@tesseract.js-data/${language}/package.json`;
  try {
    return join(dirname(resolve(manifest)), SORT, name);
  } catch {
    throw new LanguageDataMissing(manifest);
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}
