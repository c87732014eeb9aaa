import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** The year of the real content that every other year is a copy of. */
export const REAL_YEAR = 2567;

export const ITEMS_A_YEAR = 43;

/** Fiscal years that site.yaml can name: 2500 to 2599. */
export const MOST_YEARS = 100;

const YEARLY = ['measures', 'indicators', 'memo'];

/** The years of an archive: counted down from the real one, and up from it where 2500 is reached. */
export function yearsOf(items: number): number[] {
  return Array.from({ length: items / ITEMS_A_YEAR }, (_, i) => (REAL_YEAR - i >= 2500 ? REAL_YEAR - i : 2500 + i));
}

/** Makes a content folder with so many items, every year of which is a copy of the real one. */
export async function makeArchive(source: string, target: string, items: number): Promise<void> {
  await mkdir(target, { recursive: true });
  await cp(join(source, 'pages'), join(target, 'pages'), { recursive: true });
  const years = yearsOf(items);
  const site = parseDocument(await readFile(join(source, 'site.yaml'), 'utf8'));
  site.set('current', REAL_YEAR);
  site.set('years', Object.fromEntries(years.map((year) => [year, { framework: 'oit-2566' }])));
  await writeFile(join(target, 'site.yaml'), String(site));
  for (const year of years) {
    await cp(join(source, 'oit', String(REAL_YEAR)), join(target, 'oit', String(year)), { recursive: true });
    for (const kind of YEARLY) {
      const file = join(source, kind, `${REAL_YEAR}.yaml`);
      if (existsSync(file)) await cp(file, join(target, kind, `${year}.yaml`));
    }
  }
}
