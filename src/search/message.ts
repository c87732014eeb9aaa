import type { Cause } from './cause.ts';
import type { Rung } from './straight.ts';
import { because, ELSEWHERE } from './waiting.ts';

/** What a search has come to, for the line above the results. */
export interface Outcome {
  readonly state: 'idle' | 'loading' | 'done' | 'failed';
  readonly typed: string;
  /** The query that was searched, where it is not the one typed. */
  readonly meant: string;
  readonly rung: Rung | undefined;
  /** Results in all, and how many the filters leave. */
  readonly total: number;
  readonly left: number;
  /** What could not be searched: the texts, or what was meant by slips. */
  readonly lacking: 'texts' | 'slips' | undefined;
  /** Why not. */
  readonly cause: Cause;
}

const LACKING = {
  texts: 'ค้นได้เฉพาะชื่อและคำสำคัญของข้อ เพราะเปิดดัชนีเนื้อหาไม่ได้',
  slips: 'ยังไม่ได้ลองคำที่สะกดใกล้เคียง เพราะเปิดตัวช่วยแก้คำไม่ได้',
};

/** The line above the results, read out by screen readers when it changes. */
export function message(outcome: Outcome): string {
  const { state, typed, total, lacking, cause } = outcome;
  if (state === 'idle') return '';
  if (state === 'failed') return `เปิดดัชนีค้นหาไม่ได้ ${because(cause)} ${ELSEWHERE}`;
  if (!lacking) return total === 0 ? `ไม่พบ “${typed}”` : found(outcome);
  // What was not searched may have it: that it is nowhere can't be said.
  const said = total === 0 ? `ยังค้น “${typed}” ได้ไม่ครบ` : found(outcome);
  return `${said} · ${LACKING[lacking]} ${because(cause)}`;
}

function found({ typed, meant, rung, total, left }: Outcome): string {
  const count = left < total ? `พบ ${left} รายการตามตัวกรอง จากทั้งหมด ${total} รายการ` : `พบ ${total} รายการ`;
  switch (rung) {
    case 'marks':
    case 'typo':
      return `คุณหมายถึง “${meant}” ใช่ไหม ${count} (พิมพ์มาว่า “${typed}”)`;
    case 'layout':
      return `คุณหมายถึง “${meant}” ใช่ไหม ${count} (แป้นพิมพ์อาจเป็นอีกภาษา)`;
    case 'any':
      return `ไม่พบทุกคำของ “${typed}” ${count}ที่มีคำส่วนใหญ่`;
    default:
      return `${count} สำหรับ “${typed}”`;
  }
}
