import type { Fault } from '../report.ts';
import { near } from '../text-lines.ts';
import { tagFault } from './tags.ts';

export type ProseCode = 'content/code-in-prose' | 'content/component';

/** A fault, and what has to be out of the way for the rest to be read. */
export interface CodeFault extends Fault {
  readonly code: ProseCode;
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** What stands at a `<` or `{` that can't be read. */
export function codeFault(text: string, offset: number): CodeFault {
  return (
    program(text, offset) ??
    braces(text, offset) ??
    comment(text, offset) ??
    autolink(text, offset) ??
    tag(text, offset) ??
    lessThan(text, offset)
  );
}

/** `<script>` and `<style>` with all they hold, wherever in it the reading stopped. */
function program(text: string, offset: number): CodeFault | undefined {
  for (const { index, 0: whole, 1: name = '' } of text.matchAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi)) {
    const end = index + whole.length;
    if (index > offset || offset >= end) continue;
    return { code: 'content/component', offset: index, ...tagFault(name.toLowerCase(), whole), spans: [[index, end]] };
  }
  return undefined;
}

function braces(text: string, offset: number): CodeFault | undefined {
  if (text[offset] !== '{') return undefined;
  let [start, end] = [offset, offset];
  while (text[start - 1] === '{') start--;
  while (text[end] === '{') end++;
  return { code: 'content/code-in-prose', ...expressionFault(text, start), spans: [[start, end]] };
}

function comment(text: string, offset: number): CodeFault | undefined {
  if (!text.startsWith('<!--', offset)) return undefined;
  const end = text.indexOf('-->', offset);
  return {
    code: 'content/code-in-prose',
    offset,
    message: 'หมายเหตุแบบ <!-- --> ใช้ในเนื้อความไม่ได้',
    hint: 'ลบหมายเหตุนี้ออก',
    spans: [[offset, end === -1 ? offset + 4 : end + 3]],
  };
}

function autolink(text: string, offset: number): CodeFault | undefined {
  const link = /^<((?:https?:|mailto:)[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>?/.exec(text.slice(offset));
  if (!link) return undefined;
  const [whole, address = ''] = link;
  return {
    code: 'content/code-in-prose',
    offset,
    message: `ลิงก์ใน < > ที่ “${shown(text, offset)}” ใช้ไม่ได้`,
    hint: `ลบ < และ > ออก หรือเขียนเป็น [ข้อความ](${address.includes(':') ? '' : 'mailto:'}${address})`,
    spans: [[offset, offset + whole.length]],
  };
}

/** A tag as far as it shows that it was meant as one: whole, or with a name of ours. */
const TAG = /^<(\/?)(?:([A-Za-z][\w.-]*)(?:\s[^<>]*)?\/?>|(Note|Contact|Channel|DataTable)\b)/;

function tag(text: string, offset: number): CodeFault | undefined {
  const [whole, closing, name, ours] = TAG.exec(text.slice(offset)) ?? [];
  if (whole === undefined) return undefined;
  const known = name ?? ours ?? '';
  const spans: [number, number][] = [[offset, offset + whole.length]];
  const partner = closing || whole.endsWith('/>') ? -1 : text.indexOf(`</${known}`, offset);
  if (partner !== -1) spans.push([partner, partner + `</${known}>`.length]);
  return { code: 'content/component', offset, ...tagFault(known, whole), spans };
}

function lessThan(text: string, offset: number): CodeFault {
  const isBracket = /^<[^<>\n]{1,60}>/.test(text.slice(offset));
  let end = offset + 1;
  while (text[end] === '<') end++;
  return {
    code: 'content/code-in-prose',
    offset,
    message: `เครื่องหมาย < ใน “${shown(text, offset)}” ถูกอ่านเป็นโค้ด`,
    hint: isBracket
      ? 'ถ้าใช้เป็นวงเล็บ ให้ใช้ ( ) หรือ “ ” แทน ถ้าต้องการให้เห็นเครื่องหมาย < ให้เขียน &lt;'
      : 'เขียนคำว่า น้อยกว่า หรือเว้นวรรคทั้งหน้าและหลัง < ถ้าต้องการให้เครื่องหมายติดกับข้อความ ให้เขียน &lt; แทน <',
    spans: [[offset, end]],
  };
}

/** `{…}`, which would be a program. */
export function expressionFault(text: string, offset: number): Fault {
  if (text.startsWith('{/*', offset)) {
    return { offset, message: 'หมายเหตุแบบ {/* */} ใช้ในเนื้อความไม่ได้', hint: 'ลบหมายเหตุนี้ออก' };
  }
  return {
    offset,
    message: `เครื่องหมาย { ใน “${shown(text, offset)}” ถูกอ่านเป็นโค้ด`,
    hint: 'ใช้วงเล็บ ( ) แทน ถ้าต้องการให้เห็นวงเล็บปีกกา ให้เขียน \\{ แทน {',
  };
}

/** A paragraph that starts as a line of a program does. */
export function importFault(value: string, offset: number): Fault {
  const word = /^\s*(\w+)/.exec(value)?.[1] ?? 'import';
  return {
    offset,
    message: `บรรทัดที่ขึ้นต้นด้วย ${word} ถูกอ่านเป็นโค้ด เนื้อความมีโค้ดไม่ได้`,
    hint: 'ลบบรรทัดนี้ หรือถ้าเป็นข้อความ ให้ขึ้นต้นบรรทัดด้วยคำอื่น',
  };
}

/** What stands at a sign: up to its partner where that is near. */
function shown(text: string, offset: number): string {
  const pair = /^(?:<[^<>\n]{1,30}>|\{+[^{}\n]{1,30}\}+)/.exec(text.slice(offset, offset + 40))?.[0];
  return pair ?? near(text, offset);
}
