import { nearest } from '../schema/nearest.ts';
import { said } from '../schema/said.ts';
import type { Site } from '../schema/site.ts';
import type { Report } from './report.ts';

/**
 * Reports ids of units that site.yaml does not list.
 *
 * @param responsible what was typed there: other faults of it are told by the schema
 * @param offsetOf place of the n-th id
 */
export function checkUnits(
  responsible: unknown,
  site: Site | undefined,
  offsetOf: (index: number) => number,
  report: Report,
): void {
  if (!site || !Array.isArray(responsible)) return;
  const known = Object.keys(site.units);
  for (const [i, unit] of responsible.entries()) {
    if (typeof unit !== 'string' || unit === '' || known.includes(unit)) continue;
    const near = known.find((id) => site.units[id] === unit) ?? nearest(unit, known);
    report({
      code: 'content/unit',
      offset: offsetOf(i),
      message: `ไม่มีส่วนราชการ ${said(unit)} ใน units ของ site.yaml${near ? ` น่าจะหมายถึง ${said(near)}` : ''}`,
      hint: `ใช้รหัส ${known.join(', ')} หรือเพิ่มส่วนราชการใหม่ใน site.yaml`,
    });
  }
}
