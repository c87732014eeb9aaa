import { z } from 'astro/zod';
import { repair } from '../thai/repair.ts';
import { ofKind } from './kind.ts';
import { nearest } from './nearest.ts';
import { said } from './said.ts';
import { text } from './values.ts';

/** The three states an item or indicator can be in, and how the public reads them. */
export const STATUS_TEXT = {
  'not-started': 'ยังไม่ได้ดำเนินการ',
  'in-progress': 'อยู่ระหว่างดำเนินการ',
  done: 'ดำเนินการแล้ว',
} as const;

export type Status = keyof typeof STATUS_TEXT;
export const STATUSES = Object.keys(STATUS_TEXT) as Status[];

/** Words officers write in place of the three, so that the message can name the one they mean. */
const MEANT: ReadonlyMap<string, Status> = new Map(
  Object.entries({
    ทำแล้ว: 'done',
    เสร็จแล้ว: 'done',
    เสร็จ: 'done',
    เสร็จสิ้น: 'done',
    เรียบร้อย: 'done',
    เรียบร้อยแล้ว: 'done',
    ดำเนินการแล้ว: 'done',
    ดำเนินการแล้วเสร็จ: 'done',
    แล้วเสร็จ: 'done',
    completed: 'done',
    complete: 'done',
    finished: 'done',
    กำลังทำ: 'in-progress',
    อยู่ระหว่างดำเนินการ: 'in-progress',
    ระหว่างดำเนินการ: 'in-progress',
    กำลังดำเนินการ: 'in-progress',
    doing: 'in-progress',
    ยังไม่ทำ: 'not-started',
    ยังไม่ได้ทำ: 'not-started',
    ยังไม่ดำเนินการ: 'not-started',
    ยังไม่ได้ดำเนินการ: 'not-started',
    todo: 'not-started',
  } satisfies Record<string, Status>),
);

/** The status that a word is known to stand for; no guess by its spelling. */
export function statusOf(word: string): Status | undefined {
  const plain = repair(word).trim().toLowerCase();
  return MEANT.get(plain) ?? STATUSES.find((status) => status === plain.replaceAll(/[ _-]+/g, '-'));
}

export const status = () =>
  ofKind(
    text().pipe(
      z.enum(STATUSES, {
        error: ({ input }) => {
          const word = String(input);
          const meant = statusOf(word) ?? nearest(word, STATUSES);
          return `สถานะ ${said(word)} ไม่ใช่คำที่ใช้ได้${meant ? ` น่าจะหมายถึง ${said(meant)}` : ''}`;
        },
      }),
    ),
    { is: 'status' },
  );

export const STATUS_HELP = 'เขียน not-started (ยังไม่ได้ดำเนินการ), in-progress (อยู่ระหว่างดำเนินการ) หรือ done (ดำเนินการแล้ว)';
