import type { Document, YAMLError } from 'yaml';
import { firstSign, lineOf, lineStart } from '../text-lines.ts';
import { keyFault } from './key-faults.ts';
import { missingSign, unclosedBracket, unexpected } from './sign-faults.ts';
import { INDENT, type MaskedFault, specialSign, TOO_DEEP, UNREADABLE } from './words.ts';

/** What the YAML parser found, in words for an officer: where, what is wrong and how to mend it. */
export function describe(error: YAMLError, doc: Document, text: string): MaskedFault {
  const offset = error.pos[0];
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        offset: lineStart(text, offset) + Math.max(0, lineOf(text, offset).indexOf('\t')),
        message: 'บรรทัดนี้ย่อหน้าด้วยปุ่ม Tab ซึ่งใช้ในช่องข้อมูลไม่ได้',
        hint: 'ลบ Tab ต้นบรรทัดแล้วเคาะเว้นวรรค (Space) 2 ครั้งแทน',
        mask: 'tabs',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return keyFault(error, doc, text);
    case 'MISSING_CHAR':
      return missingSign(error, doc, text);
    case 'BAD_INDENT':
      return /end with a/.test(error.message)
        ? unclosedBracket(doc, offset, text)
        : { ...INDENT, offset: firstSign(text, offset) };
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, doc, text);
    case 'BAD_DQ_ESCAPE':
      return {
        offset,
        message: 'ในเครื่องหมายคำพูดคู่ " เครื่องหมาย \\ มีความหมายพิเศษ',
        hint: "ใช้เครื่องหมายคำพูดเดี่ยว ' ครอบแทน หรือเขียน \\\\",
        mask: 'slashes',
      };
    case 'MULTIPLE_DOCS':
      return {
        offset: firstSign(text, offset),
        message: 'มีเส้นคั่น --- เกินมา ไฟล์นี้ต้องมีข้อมูลชุดเดียว',
        hint: 'ลบเส้น --- นี้ออก',
        mask: 'line',
      };
    case 'KEY_OVER_1024_CHARS':
      return {
        offset,
        message: 'ข้อความหน้าเครื่องหมาย : ยาวเกินกว่าจะเป็นชื่อช่อง',
        hint: 'เขียนเป็น ชื่อช่อง: "ข้อความ" ในบรรทัดเดียว',
        mask: 'line',
      };
    case 'RESOURCE_EXHAUSTION':
      return { ...TOO_DEEP, offset: lineStart(text, offset) + Math.max(0, lineOf(text, offset).search(/[[{]/)) };
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'BAD_PROP_ORDER':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED': {
      const [message, hint] = specialSign(text, offset);
      return { offset, message, hint, mask: 'value' };
    }
    default:
      return { offset: firstSign(text, offset), ...UNREADABLE };
  }
}
