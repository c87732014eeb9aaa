import type { Document, YAMLError } from 'yaml';
import { said, shorten } from '../../schema/said.ts';
import { firstSign, lineEnd, lineStart } from '../text-lines.ts';
import { gluedColon, INDENT, type MaskedFault, noColon, quoted, specialSign, unclosed } from './words.ts';

/** `a: b: c`, `a:b`, or a line that is indented under a field that has a value already. */
export function keyFault(error: YAMLError, doc: Document, text: string): MaskedFault {
  const offset = error.pos[0];
  const spread = doc.errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === offset);
  const value = text.slice(offset, lineEnd(text, offset));
  const [, name, colon, rest] = /^([A-Za-z]+)([:：])((?!\/\/)\S.*)$/.exec(value) ?? [];
  if (spread && name && colon && rest) {
    const [message, hint] = gluedColon(name, colon, rest);
    return { offset: offset + name.length, message, hint, mask: 'line' };
  }
  if (spread && /^-[^\s-]/.test(value)) {
    return {
      offset,
      message: `${said(value)} ไม่ได้เว้นวรรคหลัง -`,
      hint: `เขียนเป็น - ${shorten(value.slice(1), 60)}`,
      mask: 'line',
    };
  }
  if (spread && /^[\s-]*$/.test(text.slice(lineStart(text, offset), offset))) return noColon(text, offset);
  if (spread && indent(text, spread.pos[1]) <= indent(text, offset)) return openLine(text, firstSign(text, offset));
  if (spread) {
    return {
      offset: firstSign(text, spread.pos[1]),
      message: 'บรรทัดนี้ย่อหน้าเข้าไปใต้ช่องที่มีค่าอยู่แล้ว และมีเครื่องหมาย : อยู่',
      hint: 'ถ้าเป็นช่องใหม่ ให้ย่อหน้าเท่ากับช่องบน ถ้าเป็นข้อความต่อจากบรรทัดบน ให้ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูด',
      mask: 'line',
    };
  }
  if (!/:(?:\s|$)/.test(value)) return { ...INDENT, offset: firstSign(text, offset) };
  return {
    offset,
    message: 'ในค่านี้มีเครื่องหมาย : ตามด้วยเว้นวรรค จึงถูกอ่านเป็นชื่อช่องอีกช่องหนึ่ง',
    hint: `ครอบค่าทั้งหมดด้วยเครื่องหมายคำพูด เป็น ${quoted(value)}`,
    mask: 'value',
  };
}

/** A line whose first sign makes one value of it and of all that follows. */
function openLine(text: string, head: number): MaskedFault {
  const sign = text[head] ?? '';
  if ('[{"\''.includes(sign)) return unclosed(text, head);
  if (!'!&*|>@`%,?'.includes(sign)) return { ...INDENT, offset: head };
  const [message, hint] = specialSign(text, head);
  return { offset: head, message, hint, mask: 'value' };
}

function indent(text: string, offset: number): number {
  return firstSign(text, offset) - lineStart(text, offset);
}
