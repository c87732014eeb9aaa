import { formatRange } from '../thai/fiscal-year.ts';
import type { YearFault } from './year-rule.ts';

const WORDS: Record<YearFault['reason'], (wanted: string) => string> = {
  'too-old': (wanted) => `เป็นของช่วงเวลาก่อน ${wanted} ที่ข้อนี้ต้องแสดง`,
  'too-late': (wanted) => `เป็นของช่วงเวลาหลัง ${wanted} ที่ข้อนี้ต้องแสดง`,
  misses: (wanted) => `ครอบคลุมไม่ครบ ${wanted} ที่ข้อนี้ต้องแสดง`,
  'no-period': (wanted) => `ไม่ได้บอกช่วงเวลาที่ครอบคลุม จึงไม่รู้ว่าครบ ${wanted} หรือไม่`,
  'no-date': (wanted) => `ไม่ได้บอกวันที่หรือช่วงเวลา จึงไม่รู้ว่าเป็นของ ${wanted} หรือไม่`,
};

/** Why a document does not prove what its item asks of its year, as the rest of a sentence that begins with its name. */
export function yearFaultWords({ reason, wanted }: YearFault): string {
  return WORDS[reason](formatRange(wanted));
}
