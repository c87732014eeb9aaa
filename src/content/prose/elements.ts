import type { Element } from 'hast';
import { said, shorten } from '../../schema/said.ts';
import type { Fault } from '../report.ts';
import { imageFault } from './images.ts';

/** What is wrong with an element, worded for its author. */
export type ElementFault = Pick<Fault, 'message' | 'hint'>;

/** Elements that Markdown makes and the pages style, with the attributes each keeps. */
const ELEMENTS: Record<string, readonly string[]> = {
  p: [],
  h2: [],
  h3: [],
  h4: [],
  ul: [],
  ol: ['start'],
  li: [],
  strong: [],
  em: [],
  del: [],
  a: ['href', 'title'],
  blockquote: [],
  code: [],
  pre: [],
  hr: [],
  br: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
  img: ['src', 'alt'],
};

/** Schemes a link may use; all else (`javascript:`, `data:`, `file:`) is refused. */
const SCHEMES = /^(?:https?|mailto|tel):/i;

/** Attributes of an element that are kept for the page. */
export function keptAttributes(node: Element): readonly string[] {
  return ELEMENTS[node.tagName] ?? [];
}

/** Why an element that is no heading can't be shown. */
export function elementFault(node: Element): ElementFault | undefined {
  if (node.tagName === 'a') return linkFault(String(node.properties['href'] ?? ''));
  if (node.tagName === 'img') return imageFault(node);
  if (node.tagName === 'input') {
    return {
      message: 'ช่องทำเครื่องหมาย [ ] หรือ [x] หน้ารายการ ใช้ในเนื้อความไม่ได้',
      hint: 'ลบ [ ] หรือ [x] ออก เหลือ - หน้าข้อความ',
    };
  }
  if (node.tagName in ELEMENTS) return undefined;
  return { message: 'รูปแบบนี้ใช้ในเนื้อความไม่ได้', hint: 'ใช้ย่อหน้า หัวข้อ รายการ ตาราง ตัวหนา และลิงก์' };
}

function linkFault(href: string): ElementFault | undefined {
  if (href === '') return { message: 'ลิงก์นี้ไม่มีที่อยู่', hint: 'เขียนที่อยู่ในวงเล็บ เช่น [ข้อความ](https://www.example.go.th)' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !SCHEMES.test(href)) {
    return {
      message: `ลิงก์ ${said(href)} เปิดบนเว็บไม่ได้`,
      hint: 'ใช้ลิงก์ที่ขึ้นต้นด้วย https:// mailto: หรือ tel: หรือที่อยู่ภายในหมวดนี้',
    };
  }
  // To a browser `https:a.go.th` is a page beside this one.
  if (/^https?:/i.test(href) && !(URL.canParse(href) && /^https?:\/\/[^/\\]/i.test(href))) {
    return {
      message: `ลิงก์ ${said(href)} ไม่ใช่ที่อยู่เว็บที่เปิดได้`,
      hint: 'ตรวจว่าคัดลอกลิงก์มาครบ เช่น https://www.example.go.th/',
    };
  }
  if (href.startsWith('//'))
    return { message: `ลิงก์ ${said(href)} ไม่บอกว่าเป็น http หรือ https`, hint: `เขียนเป็น https:${shorten(href, 60)}` };
  return undefined;
}
