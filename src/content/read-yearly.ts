import type { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { said } from '../schema/said.ts';
import type { Site } from '../schema/site.ts';
import { checkUnits } from './check-units.ts';
import type { Folder } from './folder.ts';
import { readYamlFile } from './read-yaml-file.ts';
import type { Yearly } from './types.ts';

/** Reads `<kind>/<year>.yaml` of every year there is, with the units its rows name checked. */
export async function readYearly<S extends z.ZodType>(
  kind: string,
  schema: S,
  folder: Folder,
  diagnostics: Diagnostic[],
  site: Site | undefined,
  rows?: keyof z.output<S> & string,
): Promise<Yearly<z.output<S>>[]> {
  const years = site && Object.keys(site.years);
  const all: Yearly<z.output<S>>[] = [];
  for (const { name } of (await folder.list(kind)) ?? []) {
    const path = `${kind}/${name}`;
    const year = /^(25\d\d)\.yaml$/.exec(name)?.[1];
    if (!year || (years && !years.includes(year))) {
      await folder.report(
        path,
        'content/year',
        year ? `ปี ${year} ของไฟล์นี้ไม่มีใน years ของ site.yaml` : `ชื่อไฟล์ ${said(name)} ไม่ใช่ปีงบประมาณ`,
        year
          ? `เพิ่มปี ${year} ใน years ของ site.yaml หรือแก้ชื่อไฟล์ (ปีที่มีคือ ${years?.join(', ')})`
          : `ตั้งชื่อไฟล์เป็นปี พ.ศ. ด้วยเลขอารบิก เช่น ${years?.at(-1) ?? 2567}.yaml`,
      );
      continue;
    }
    const read = await readYamlFile(folder, diagnostics, path, schema);
    if (!read) continue;
    const typed = rows && read.typed[rows];
    for (const [i, row] of (Array.isArray(typed) ? typed : []).entries()) {
      checkUnits(row?.responsible, site, (j) => read.offsetOf([rows as string, i, 'responsible', j]), read.report);
    }
    const { value, file, text, placeOf } = read;
    if (value !== undefined) all.push({ year: Number(year), value, file, text, placeOf });
  }
  return all;
}
