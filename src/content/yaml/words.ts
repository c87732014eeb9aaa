import type { Fault } from '../report.ts';
import { lineEnd, lineStart } from '../text-lines.ts';
import type { Mask } from './syntax.ts';

export interface MaskedFault extends Fault {
  /** What may stand in its place so that the rest can be read; none where the rest hangs on it. */
  readonly mask?: Mask;
}

type Words = Pick<Fault, 'message' | 'hint'>;

export const INDENT: Words = {
  message: 'ย่อหน้าของบรรทัดนี้ไม่ตรงกับบรรทัดรอบข้าง',
  hint: 'ช่องในระดับเดียวกันต้องเว้นวรรคหน้าบรรทัดเท่ากัน ช่องย่อยเว้นเพิ่มอีก 2 ตัว',
};

/** Brackets in brackets, or fields in fields, without end. */
export const TOO_DEEP: Words = {
  message: 'วงเล็บหรือช่องย่อยซ้อนกันลึกเกินไป',
  hint: 'ตรวจวงเล็บ [ ] { } และย่อหน้าของบรรทัดนี้',
};

export const UNREADABLE: Words = {
  message: 'แยกชื่อช่องกับค่าในบรรทัดนี้ไม่ได้',
  hint: 'เขียนเป็น ชื่อช่อง: ค่า ช่องละบรรทัด ย่อหน้าให้ตรงกัน และครอบข้อความที่มี : # [ ] { } ด้วยเครื่องหมายคำพูด',
};

/** A value that starts with a sign YAML keeps for itself. */
export function specialSign(text: string, offset: number): [message: string, hint: string] {
  const before = text.slice(lineStart(text, offset), offset);
  const isInBrackets = /[[{]/.test(before) && /[[{,]\s*$/.test(before);
  const value = text.slice(offset, lineEnd(text, offset));
  return [
    `ค่าขึ้นต้นด้วยเครื่องหมาย ${text[offset] ?? ''} ซึ่งมีความหมายพิเศษในช่องข้อมูล`,
    `ครอบค่าทั้งหมดด้วยเครื่องหมายคำพูด เป็น ${quoted(isInBrackets ? value.replace(/[,\]}].*$/, '') : value)}`,
  ];
}

/** A field whose value is not parted from its name. */
export function gluedColon(name: string, colon: string, value: string): [message: string, hint: string] {
  const what = colon === ':' ? 'ไม่ได้เว้นวรรคหลังเครื่องหมาย :' : `ใช้เครื่องหมาย ${colon} ตัวกว้าง ซึ่งไม่ใช่ :`;
  return [`“${name}${colon}${value}” ${what}`, `เขียนเป็น ${name}: ${value}`];
}

/** A value as it may be written: in the quotes that it does not hold itself. */
export function quoted(value: string): string {
  const text = value.trim();
  const shown = text.length > 60 ? `${text.slice(0, 60).trim()}…` : text;
  return shown.includes('"') ? `'${shown.replaceAll("'", "''")}'` : `"${shown.replaceAll('\\', '\\\\')}"`;
}
