import type { Cause } from './cause.ts';

/** Milliseconds after which a visitor is told that something is still on its way. */
export const PATIENCE = 8000;

const CAUSES: Readonly<Record<Cause, string>> = {
  offline: 'อาจเป็นเพราะอินเทอร์เน็ตขาดหาย หรือเครือข่ายนี้ต้องลงชื่อเข้าใช้ก่อน',
  slow: 'เครือข่ายช้า กำลังรอต่อ',
  damaged: 'ไฟล์ของตัวค้นหาเสียหายหรือส่งมาไม่ครบ',
  published: 'หมวดนี้เผยแพร่ฉบับใหม่แล้ว ต้องโหลดหน้านี้ใหม่',
};

/** Why something could not be had, for the end of a sentence. */
export function because(cause: Cause): string {
  return CAUSES[cause];
}

/** Said where the search itself could not be loaded. */
export function notLoaded(cause: Cause): string {
  return `โหลดตัวค้นหาไม่ได้ ${because(cause)} ${ELSEWHERE}`;
}

/** What a visitor can do without the search. */
export const ELSEWHERE = 'ลองใหม่อีกครั้ง หรือเลือกจากรายการทุกข้อข้างล่าง';
