import { said, shorten } from '../../schema/said.ts';
import type { Fault } from '../report.ts';
import { firstSign, lineEnd, lineOf, lineStart } from '../text-lines.ts';
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
  const value = text.slice(offset, lineEnd(text, offset));
  const sign = text[offset] ?? '';
  if (isBeforeField(text, offset)) return beforeField(sign);
  const isInBrackets = /[[{]/.test(before) && /[[{,]\s*$/.test(before);
  return [
    `ค่าขึ้นต้นด้วยเครื่องหมาย ${sign} ซึ่งมีความหมายพิเศษในช่องข้อมูล`,
    `ครอบค่าทั้งหมดด้วยเครื่องหมายคำพูด เป็น ${quoted(isInBrackets ? value.replace(/[,\]}].*$/, '') : value)}`,
  ];
}

function isBeforeField(text: string, offset: number): boolean {
  const isFirst = /^[\s-]*$/.test(text.slice(lineStart(text, offset), offset));
  return isFirst && /:(?:\s|$)/.test(text.slice(offset, lineEnd(text, offset)));
}

function beforeField(sign: string): [message: string, hint: string] {
  return [`ชื่อช่องขึ้นต้นด้วยเครื่องหมาย ${sign} ไม่ได้`, `ลบเครื่องหมาย ${sign} หน้าชื่อช่อง`];
}

/** A field whose value is not parted from its name. */
export function gluedColon(name: string, colon: string, value: string): [message: string, hint: string] {
  const what = colon === ':' ? 'ไม่ได้เว้นวรรคหลังเครื่องหมาย :' : `ใช้เครื่องหมาย ${colon} ตัวกว้าง ซึ่งไม่ใช่ :`;
  return [`${said(`${name}${colon}${value}`)} ${what}`, `เขียนเป็น ${name}: ${shorten(value, 60)}`];
}

const ENDS: Record<string, string> = { '[': ']', '{': '}', '"': '"', "'": "'" };

/** A quote or bracket that opens and has no end. */
export function unclosed(text: string, offset: number): MaskedFault {
  const sign = text[offset] ?? '';
  if (isBeforeField(text, offset)) {
    const [message, hint] = beforeField(sign);
    return { offset, message, hint, mask: 'value' };
  }
  const end = ENDS[sign] ?? '"';
  return end === sign || end === '"'
    ? {
        offset,
        message: `เปิดเครื่องหมายคำพูด ${end} ตรงนี้แต่ไม่ได้ปิด`,
        hint: `เติม ${end} ปิดท้ายข้อความ`,
        mask: 'value',
      }
    : {
        offset,
        message: `เปิดวงเล็บ ${sign} ตรงนี้แต่ไม่ได้ปิด`,
        hint: `เติม ${end} ปิดท้าย เช่น ${sign === '[' ? '[palad, klang]' : '{ from: 2566-10-01, to: 2567-03-31 }'}`,
        mask: 'value',
      };
}

/** A line that names no field. */
export function noColon(text: string, offset: number): MaskedFault {
  const at = firstSign(text, offset);
  const line = lineOf(text, at).trim();
  if (line === '') return { ...UNREADABLE, offset: at };
  return {
    offset: at,
    message: `บรรทัด ${said(line)} ไม่มีเครื่องหมาย : คั่นชื่อช่องกับค่า`,
    hint: 'เขียนเป็น ชื่อช่อง: ค่า ถ้าเป็นข้อความต่อจากบรรทัดบน ให้เคาะเว้นวรรคหน้าบรรทัด 2 ครั้ง',
    mask: 'line',
  };
}

/** A value as it may be written: in the quotes that it does not hold itself. */
export function quoted(value: string): string {
  const shown = shorten(value, 60);
  return shown.includes('"') ? `'${shown.replaceAll("'", "''")}'` : `"${shown.replaceAll('\\', '\\\\')}"`;
}
