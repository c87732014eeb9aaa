import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml';
import { firstSign, lineEnd, lineOf, lineStart } from '../text-lines.ts';
import { INDENT, type MaskedFault, noColon, quoted, specialSign, UNREADABLE, unclosed } from './words.ts';

/** A sign that is not there: an end of a quote or bracket, a colon, a comma, a space. */
export function missingSign(error: YAMLError, doc: Document, text: string): MaskedFault {
  const offset = error.pos[0];
  if (/closing .quote/.test(error.message)) return unclosed(text, quoteBefore(doc, offset) ?? offset);
  if (/end with a/.test(error.message)) return unclosedBracket(doc, offset, text);
  if (/^Comments/.test(error.message)) return trailing(text, offset);
  if (/map values/.test(error.message)) return noColon(text, offset);
  if (/^Tags and anchors/.test(error.message)) {
    const sign = offset - (/[!&]\S*$/.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0);
    const [message, hint] = specialSign(text, sign);
    return { offset: sign, message, hint, mask: 'value' };
  }
  if (/^Missing ,/.test(error.message)) {
    return {
      offset,
      message: 'ขาดเครื่องหมายจุลภาค (,) คั่นระหว่างรายการในวงเล็บ',
      hint: 'เขียนเป็น [palad, klang] หรือ { from: 2566-10-01, to: 2567-03-31 }',
    };
  }
  if (/without -/.test(error.message)) return { ...INDENT, offset: firstSign(text, offset) };
  return { offset: firstSign(text, offset), ...UNREADABLE };
}

/** A sign where none may stand, or text behind an end. */
export function unexpected(error: YAMLError, doc: Document, text: string): MaskedFault {
  const offset = error.pos[0];
  const before = text.slice(lineStart(text, offset), offset);
  if (/block-seq-ind/.test(error.message) && /\S/.test(before)) {
    return {
      offset,
      message: 'หลังชื่อช่องขึ้นต้นด้วย - ไม่ได้',
      hint: `ถ้าเป็นข้อความ ให้ครอบด้วยเครื่องหมายคำพูด เป็น ${quoted(text.slice(offset, lineEnd(text, offset)))} ถ้าเป็นรายการ ให้ขึ้นบรรทัดใหม่ก่อน -`,
      mask: 'value',
    };
  }
  if (/block scalar header/i.test(error.message)) {
    const sign = lineStart(text, offset) + Math.max(before.lastIndexOf('|'), before.lastIndexOf('>'));
    const [message, hint] = specialSign(text, sign);
    return { offset: sign, message, hint, mask: 'value' };
  }
  if (/node end$/.test(error.message) && /["'\]}]\s*$/.test(before)) {
    const quote = quoteBefore(doc, offset);
    const isSpread = quote !== undefined && lineStart(text, quote) !== lineStart(text, offset);
    return isSpread ? unclosed(text, quote) : trailing(text, offset);
  }
  const sign = text[offset] ?? '';
  if ('[]{},'.includes(sign) && sign !== '') {
    return {
      offset,
      message: `มีเครื่องหมาย ${sign} เกินมา หรือไม่มีคู่ของมัน`,
      hint: 'ลบเครื่องหมายนี้ หรือครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูด',
      mask: 'rest',
    };
  }
  return /\S/.test(before) ? { offset, ...UNREADABLE } : { ...INDENT, offset };
}

export function unclosedBracket(doc: Document, end: number, text: string): MaskedFault {
  const bracket = lastBefore(
    doc,
    end,
    (node) => isCollection(node) && node.flow === true && (node.range?.[1] ?? 0) >= end,
  );
  return unclosed(text, bracket?.range?.[0] ?? end);
}

/** Text after a closing quote or bracket. */
function trailing(text: string, offset: number): MaskedFault {
  const line = lineOf(text, offset);
  const value = line.slice(line.search(/:\s/) + 1).trim();
  return {
    offset,
    message: 'มีข้อความต่อท้ายเครื่องหมายคำพูดหรือวงเล็บที่ปิดไปแล้ว',
    hint: `ครอบค่าทั้งหมดด้วยเครื่องหมายคำพูด เป็น ${quoted(value)} หรือใช้เครื่องหมายคำพูดแบบ “ ”`,
    mask: 'rest',
  };
}

function quoteBefore(doc: Document, end: number): number | undefined {
  return lastBefore(doc, end, (node) => isScalar(node) && /^QUOTE/.test(node.type ?? ''))?.range?.[0];
}

/** The node that starts last before a place, of those a test accepts. */
function lastBefore(doc: Document, end: number, accepts: (node: Node) => boolean): Node | undefined {
  let found: Node | undefined;
  visit(doc, {
    Node: (_, node) => {
      const start = node.range?.[0] ?? end;
      if (start < end && start >= (found?.range?.[0] ?? 0) && accepts(node)) found = node;
    },
  });
  return found;
}
