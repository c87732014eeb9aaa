import { z } from 'astro/zod';
import { formatPoints } from '../../model/score.ts';
import { type Figures, isTimeline, type Month, type MonthEnd, timelineOf } from '../../model/timeline.ts';
import { cellsOf, padCells } from '../../thai/cells.ts';
import { formatThaiMonth } from '../../thai/date.ts';
import { OLDEST_GIT } from './commits.ts';
import type { NoPast, Past } from './read-past.ts';
import { figuresSchema } from './snapshot.ts';

/** `history` of the report for programs: the months of one fiscal year, the oldest first. */
export const historySchema = z
  .array(
    z.strictObject({
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .describe('In ค.ศ., as clocks in Thailand have it.'),
      figures: figuresSchema
        .nullable()
        .describe('At the end of the month; null where the content of then can’t be read, or had no such year.'),
    }),
  )
  .describe('Progress of the current fiscal year by month, from what is committed; empty where git can’t tell.');

export type HistoryReport = z.infer<typeof historySchema>;

/**
 * The months of a fiscal year, for programs.
 *
 * @param year in พ.ศ.; else the current one of the last content that can be read
 */
export function historyReport(past: Past | NoPast, year?: number): HistoryReport {
  return monthsOf(past, year).ends.map(({ month, figures }) => ({
    month: `${String(month.year).padStart(4, '0')}-${String(month.month).padStart(2, '0')}`,
    figures: figures ?? null,
  }));
}

/**
 * The same for an officer: a table with what has changed since the month before, and what it leaves out and why.
 *
 * @param name how the content folder is called, `content`
 */
export function historyText(past: Past | NoPast, name: string, year?: number): string {
  if (!past.ok) {
    const { message, hint } = reasonOf(past);
    return [`ไม่มีความคืบหน้ารายเดือน เพราะ${message}`, `  ${hint}`, ''].join('\n');
  }
  const { ends, shown } = monthsOf(past, year);
  const known = ends.filter(({ figures }) => figures);
  return [
    `ความคืบหน้ารายเดือน${shown ? ` ปีงบประมาณ พ.ศ. ${shown}` : ''} (เมื่อสิ้นแต่ละเดือน นับจากเนื้อหาที่บันทึกไว้ใน git)`,
    ...(known.length > 0 ? [POINTS, ...table(ends)] : ['  ยังไม่มีเดือนใดที่อ่านได้']),
    ...(isTimeline(ends) || known.length === 0 ? [] : ['  มีเพียงเดือนเดียว จึงยังไม่มีอะไรให้เทียบ']),
    ...faultLines(past, name),
    ...(past.isWhole ? [] : cutLines(past)),
    '',
  ].join('\n');
}

function monthsOf(past: Past | NoPast, year?: number): { ends: MonthEnd[]; shown: number | undefined } {
  const shown = year ?? (past.ok ? past.current : undefined);
  return { ends: past.ok && shown ? timelineOf(past.snapshots, shown) : [], shown };
}

const POINTS = '  คะแนนคาดการณ์เป็นคะแนนที่ OIT มีในคะแนน ITA เต็ม 40 คะแนน คิดจากน้ำหนักของแต่ละข้อ';

/** A number of the table, and how it is written. */
interface TableColumn {
  readonly head: string;
  readonly of: (figures: Figures) => number;
  readonly write: (value: number) => string;
}

const COLUMNS: readonly TableColumn[] = [
  { head: 'ทำแล้ว (ตามที่แจ้ง)', of: ({ done }) => done, write: String },
  { head: 'พิสูจน์ได้', of: ({ proven }) => proven, write: String },
  { head: 'คะแนนคาดการณ์ (ตามที่แจ้ง)', of: ({ points }) => points.declared.ita, write: formatPoints },
  { head: 'คะแนนคาดการณ์ (พิสูจน์ได้)', of: ({ points }) => points.proven.ita, write: formatPoints },
];

function table(ends: readonly MonthEnd[]): string[] {
  let before: Figures | undefined;
  const rows = ends.map(({ month, figures }) => {
    const cells = COLUMNS.map((column) => (figures ? cellOf(column, figures, before) : '–'));
    before = figures ?? before;
    return [formatThaiMonth(month), ...cells];
  });
  const lines = [['เดือน', ...COLUMNS.map(({ head }) => head)], ...rows];
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => cellsOf(line[i] ?? ''))));
  return lines.map((line) => `  ${line.map((text, i) => padCells(text, widths?.[i] ?? 0)).join('  ')}`.trimEnd());
}

/** `12 (+3)` */
function cellOf({ of, write }: TableColumn, figures: Figures, before: Figures | undefined): string {
  const value = write(of(figures));
  // Of the numbers as they are written, so that they add up for whoever reads them.
  const change = before ? Number(value) - Number(write(of(before))) : 0;
  if (change === 0) return value;
  return `${value} (${change > 0 ? '+' : '−'}${write(Math.abs(change))})`;
}

function faultLines({ faults }: Past, name: string): string[] {
  return faults.flatMap(({ month, fault }) => [
    `  ${formatThaiMonth(month)} ไม่นับ เพราะเนื้อหาของเดือนนั้นอ่านไม่ได้ด้วยโปรแกรมรุ่นนี้`,
    `    ${fault.place ? `${name}/${fault.place}  ` : ''}${fault.message.replaceAll(/\p{Cc}/gu, ' ')}`,
  ]);
}

function cutLines({ snapshots }: Past): string[] {
  const first: Month | undefined = snapshots[0]?.month;
  return [
    `  git ในเครื่องนี้มีประวัติไม่ครบ${first ? ` จึงเห็นตั้งแต่ ${formatThaiMonth(first)} เท่านั้น` : ''}`,
    '  ดึงประวัติทั้งหมดมาด้วย git fetch --unshallow',
  ];
}

/** Why there is no past, and what to do; what git says itself is English, and told only by what it means. */
function reasonOf(past: NoPast): { message: string; hint: string } {
  switch (past.why) {
    case 'absent':
      return { message: 'ไม่พบโปรแกรม git ในเครื่องนี้', hint: 'ติดตั้ง git จาก https://git-scm.com แล้วสั่งใหม่' };
    case 'too-slow':
      return {
        message: 'git ไม่ตอบในเวลาที่กำหนด',
        hint: 'ลองสั่งใหม่เมื่อเครื่องว่าง ถ้ายังไม่ตอบ ให้ผู้ดูแลเครื่องตรวจที่เก็บ git นี้',
      };
    case 'old':
      return { message: 'git ในเครื่องนี้เก่าเกินไป', hint: `ติดตั้ง git รุ่น ${OLDEST_GIT} ขึ้นไป แล้วสั่งใหม่` };
    case 'not-committed':
      return { message: 'ยังไม่เคยบันทึกโฟลเดอร์เนื้อหานี้ใน git', hint: 'บันทึกครั้งแรกด้วย git add และ git commit' };
    case 'refused':
      return refusal(past.told);
  }
}

function refusal(told: string): { message: string; hint: string } {
  if (told.includes('not a git repository')) {
    return {
      message: 'โฟลเดอร์เนื้อหาไม่ได้อยู่ใน git',
      hint: 'ถ้าเก็บเนื้อหาไว้ใน git ที่อื่น ให้สั่งในโฟลเดอร์ที่ได้จาก git clone',
    };
  }
  if (told.includes('dubious ownership')) {
    return {
      message: 'git ไม่ยอมเปิดโฟลเดอร์ที่เป็นของผู้ใช้อื่น',
      hint: 'ถ้าเชื่อถือโฟลเดอร์นี้ ให้เพิ่มใน safe.directory ด้วย git config --global --add safe.directory ตามด้วยที่อยู่ของโฟลเดอร์',
    };
  }
  if (told.includes('promisor')) {
    return {
      message: 'git ในเครื่องนี้ไม่มีไฟล์ของเดือนก่อน ๆ',
      hint: 'ดึงไฟล์ทั้งหมดมาด้วย git fetch --refetch --no-filter หรือ clone ใหม่โดยไม่ใช้ --filter',
    };
  }
  return { message: 'git อ่านประวัติของโฟลเดอร์นี้ไม่ได้', hint: 'สั่ง git fsck ในโฟลเดอร์เนื้อหา เพื่อดูว่าที่เก็บ git เสียหายหรือไม่' };
}
