import type { z } from 'astro/zod';
import type { Site } from '../schema/site.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Folder } from './folder.ts';
import { checkUnits } from './read-items.ts';
import { reportTo } from './report.ts';
import { readStructured } from './structured.ts';
import type { Yearly } from './types.ts';

/** Reads `<kind>/<year>.yaml` of every year there is, with the units its rows name checked. */
export async function readYearly<S extends z.ZodType>(
  kind: string,
  schema: S,
  folder: Folder,
  diagnostics: Diagnostic[],
  site: Site | undefined,
  years: readonly number[],
  rows?: keyof z.output<S>,
): Promise<Yearly<z.output<S>>[]> {
  const all: Yearly<z.output<S>>[] = [];
  for (const { name } of (await folder.list(kind)) ?? []) {
    const year = /^(\d{4})\.yaml$/.exec(name)?.[1];
    if (!years.includes(Number(year))) {
      folder.report(
        `${kind}/${name}`,
        'content/year',
        `ไฟล์ “${name}” ไม่ตรงกับปีใดใน years ของ site.yaml`,
        `ตั้งชื่อไฟล์ตามปีงบประมาณ เช่น ${years[0] ?? 2567}.yaml`,
      );
      continue;
    }
    const source = await folder.read(`${kind}/${name}`);
    if (!source) continue;
    const report = reportTo(diagnostics, source.file, source.text);
    const read = readStructured(schema, source.text, 0, report);
    if (!read) continue;
    for (const [i, row] of ((rows ? read.value[rows] : []) as { responsible?: string[] }[]).entries()) {
      checkUnits({ value: row, offsetOf: read.offsetOf }, site, report, [rows as string, i]);
    }
    all.push({ year: Number(year), value: read.value });
  }
  return all;
}
