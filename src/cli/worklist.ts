import { worklistTable } from '../check/report/worklist-table.ts';
import { worklistText } from '../check/report/worklist-text.ts';
import { findWorklist, NOBODY, type Worklist, worklistsOf } from '../check/worklist.ts';
import { itemRanges } from '../content/item-ranges.ts';
import { writeWhole } from '../content/write-whole.ts';
import { csvOf } from '../export/csv.ts';
import type { YearScore } from '../model/score.ts';
import { said } from '../schema/said.ts';
import type { Site } from '../schema/site.ts';
import type { CheckCommandOptions } from './check-options.ts';
import { fromCaller } from './paths.ts';
import { Refusal } from './refusal.ts';

/**
 * The worklists that were asked for, as the text to print; a file of CSV is written beside.
 *
 * @throws Refusal for a unit that the site does not have, and a file that can't be written
 */
export async function worklistReport(
  score: YearScore,
  site: Site,
  { unit, csv }: Pick<CheckCommandOptions, 'unit' | 'csv'>,
): Promise<string> {
  const all = worklistsOf(score, site);
  const lists = unit === undefined ? all : [listOf(all, unit)];
  const table = () => csvOf(worklistTable(lists, score.year));
  if (csv === '') return table();
  const text = unit === undefined ? '' : lists.map((list) => worklistText(list, score.year)).join('\n');
  if (csv === undefined) return text + ownerless(all, lists, score);
  const file = fromCaller(csv);
  await writeWhole(file, table()).catch(() => {
    throw new Refusal(`เขียนไฟล์ ${file} ไม่ได้`, 'ตรวจว่ามีโฟลเดอร์นั้นและเขียนได้ ถ้าเปิดไฟล์เดิมค้างไว้ใน Excel ให้ปิดก่อน');
  });
  return `${text}✓ เขียนรายการงานแล้วที่ ${file}\n`;
}

function listOf(all: readonly Worklist[], name: string): Worklist {
  const { found, ...rest } = findWorklist(all, name);
  if (found) return found;
  const meant = 'meant' in rest ? rest.meant : undefined;
  const names = all.map(({ unit }) => (unit === NOBODY ? unit.name : `${unit.id} (${unit.name})`)).join(', ');
  throw new Refusal(
    `ไม่มีส่วนราชการ ${said(name)}${meant ? ` น่าจะหมายถึง ${meant.id} (${meant.name})` : ''}`,
    `ใช้รหัสหรือชื่อที่มีใน units ของ site.yaml คือ ${names}`,
  );
}

/** Items that nobody has are nobody's list: whoever reads one is told of them. */
function ownerless(all: readonly Worklist[], shown: readonly Worklist[], { items }: YearScore): string {
  const none = all.find(({ unit }) => unit === NOBODY);
  if (!none || shown.includes(none)) return '';
  const frame = items.map(({ item }) => item);
  const ids = itemRanges(
    frame,
    none.items.map(({ item }) => item),
  );
  return `\n${NOBODY.name} ${none.items.length} ข้อ คือ ${ids} ดูรายการด้วย --unit ${NOBODY.name}\n`;
}
