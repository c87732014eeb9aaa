import { formatPoints, type Points, type YearScore } from '../../model/score.ts';
import { fixFirst, type Task } from '../task.ts';
import { harmless, painter } from './paint.ts';

/** How many items are named to begin with: what one officer can take up in a week. */
const MOST = 5;

/** The points a year can expect, and the items to begin with, for a terminal. */
export function scoreText(score: YearScore, colour: boolean): string {
  const paint = painter(colour);
  const tasks = fixFirst(score);
  const shown = tasks.slice(0, MOST);
  return [
    paint(1, `คะแนนที่คาดว่าจะได้ ปีงบประมาณ พ.ศ. ${score.year}`),
    `  ถ้านับทุกข้อที่แจ้งว่าดำเนินการแล้ว  ${outOf(score.declared, score.full)}`,
    `  ถ้านับเฉพาะข้อที่หลักฐานครบ  ${outOf(score.proven, score.full)}`,
    '',
    ...(tasks.length === 0
      ? ['ทุกข้อมีหลักฐานครบแล้ว']
      : [paint(1, `แก้ก่อน ${shown.length} จาก ${tasks.length} ข้อที่ยังเสี่ยงเสียคะแนน`)]),
    ...shown.flatMap((task, i) => taskLines(task, i + 1, paint)),
    '',
  ].join('\n');
}

/** `1.25 จาก 100.00 คะแนน OIT (0.50 จาก 40.00 คะแนน ITA)` */
function outOf(points: Points, full: Points): string {
  const of = (kind: keyof Points) => `${formatPoints(points[kind])} จาก ${formatPoints(full[kind])} คะแนน`;
  return `${of('oit')} OIT (${of('ita')} ITA)`;
}

/** Names of the units that own an item. */
export function ownersOf({ score }: Task): string {
  return score.item.units.map(({ name }) => name).join(', ') || 'ยังไม่มีเจ้าของ';
}

function taskLines(task: Task, no: number, paint: ReturnType<typeof painter>): string[] {
  const { item, worth } = task.score;
  return [
    `  ${no}. ${paint(1, `${item.id} ${item.frame.title}`)}  ${formatPoints(worth.oit)} คะแนน  ${harmless(ownersOf(task))}`,
    `     เพราะ ${harmless(task.why.join(' · '))}`,
    `     เริ่มจาก ${harmless(task.first)}`,
  ];
}
