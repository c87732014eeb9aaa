import { SEVERITY_NAMES } from '../../diagnostics/words.ts';
import { formatPoints, riskOf } from '../../model/score.ts';
import { STATUS_TEXT } from '../../schema/status.ts';
import type { Worklist } from '../worklist.ts';
import { place } from './paint.ts';

const HEAD = [
  'ส่วนราชการ',
  'ปีงบประมาณ',
  'ข้อ',
  'ชื่อข้อ',
  'คะแนนที่เสี่ยงเสีย',
  'สถานะ',
  'เริ่มจาก',
  'สิ่งที่ยังต้องแสดง',
  'สิ่งที่ตรวจพบ',
] as const;

/** Worklists as the rows of one table, its head first: a row an item and unit, several lines in a cell where there is more than one. */
export function worklistTable(lists: readonly Worklist[], year: number): string[][] {
  const rows = lists.flatMap(({ unit, tasks }) =>
    tasks.map(({ score, first }) => [
      unit.name,
      String(year),
      score.item.id,
      score.item.frame.title,
      formatPoints(riskOf(score)),
      STATUS_TEXT[score.item.status],
      first,
      score.open.map(({ requirement, text }) => `${requirement.id} ${text}`).join('\n'),
      score.findings
        .map((finding) => `${SEVERITY_NAMES[finding.severity]}: ${finding.message} (${place(finding)})`)
        .join('\n'),
    ]),
  );
  return [[...HEAD], ...rows];
}
