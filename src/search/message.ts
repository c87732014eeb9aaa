import type { Rung } from './straight.ts';

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
  /** Only titles and aliases were searched: the full text could not be. */
  readonly partial: boolean;
}

const OFFLINE = 'อาจเป็นเพราะอินเทอร์เน็ตขาดหาย';

/** The line above the results, read out by screen readers when it changes. */
export function message(outcome: Outcome): string {
  const { state, typed, total, partial } = outcome;
  if (state === 'idle') return '';
  if (state === 'failed') return `เปิดดัชนีค้นหาไม่ได้ ${OFFLINE} ลองใหม่อีกครั้ง หรือเลือกจากรายการทุกข้อข้างล่าง`;
  const said = total === 0 ? `ไม่พบ “${typed}”` : found(outcome);
  return partial ? `${said} · ค้นได้เฉพาะชื่อและคำสำคัญของข้อ เพราะเปิดดัชนีเนื้อหาไม่ได้ ${OFFLINE}` : said;
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
