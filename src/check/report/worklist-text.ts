import { SEVERITY_NAMES } from '../../diagnostics/words.ts';
import { formatPoints, riskOf } from '../../model/score.ts';
import { STATUS_TEXT } from '../../schema/status.ts';
import type { Task } from '../task.ts';
import type { Worklist } from '../worklist.ts';
import { harmless, place } from './paint.ts';

/** A unit's worklist as plain text, to be printed or sent on; boxes to tick, no colour, nothing of the day. */
export function worklistText({ unit, items, proven, atRisk, tasks }: Worklist, year: number): string {
  return harmless(
    [
      `งานที่ยังต้องทำ ${unit.name} ปีงบประมาณ พ.ศ. ${year}`,
      `รับผิดชอบ ${items.length} ข้อ หลักฐานครบแล้ว ${proven} ข้อ เสี่ยงเสีย ${formatPoints(atRisk)} คะแนน OIT`,
      ...(tasks.length === 0 ? ['ไม่มีงานค้าง'] : []),
      ...tasks.flatMap((task) => ['', ...taskLines(task)]),
      '',
    ].join('\n'),
  );
}

function taskLines({ score, first }: Task): string[] {
  const { item, open, findings } = score;
  return [
    `[ ] ${item.id} ${item.frame.title}`,
    `    ${STATUS_TEXT[item.status]}  ${score.isProven ? 'หลักฐานครบแล้ว' : `เสี่ยงเสีย ${formatPoints(riskOf(score))} คะแนน`}`,
    `    เริ่มจาก: ${first}`,
    ...(open.length > 0 ? ['    สิ่งที่ยังต้องแสดง'] : []),
    ...open.map(({ requirement, text }) => `      [ ] ${requirement.id} ${text}`),
    ...(findings.length > 0 ? ['    สิ่งที่ตรวจพบ'] : []),
    ...findings.flatMap((finding) => [
      `      [ ] ${SEVERITY_NAMES[finding.severity]}  ${finding.message} (${place(finding)})`,
      ...(finding.hint ? [`          วิธีแก้: ${finding.hint}`] : []),
    ]),
  ];
}
