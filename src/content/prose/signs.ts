import type { Fault } from '../report.ts';

/** Stars that are meant to be seen: before a note under a table, and behind the figure it is about. */
const NOTE_MARK = /^(?:\*{2,3} [^*]+|[^*]*[\d๐-๙]\*{2,3})$/;

/**
 * Signs that an author meant as form, but that stay visible as signs.
 *
 * @param value text as it will be shown, @param start and @param end its place in the body
 */
export function textFault(value: string, body: string, start: number, end: number): Fault | undefined {
  const source = body.slice(start, end);
  const heading = /^#{2,6}(?=[^#\s])/.exec(source);
  if (heading && /(?:^|\n)$/.test(body.slice(0, start))) {
    return {
      offset: start,
      message: `${heading[0]} ที่ติดกับข้อความไม่กลายเป็นหัวข้อ จะแสดงเป็นเครื่องหมาย`,
      hint: `เว้นวรรคหลัง ${heading[0]}`,
    };
  }
  // A Thai letter right after closing ** keeps CommonMark from seeing it as an end where a quote stands before it.
  const stars = /(?<!\\)\*\*/.exec(source);
  if (!stars || !value.includes('**')) return undefined;
  const line = source.split('\n').find((one) => one.includes('**')) ?? '';
  if (NOTE_MARK.test(line)) return undefined;
  return {
    offset: start + stars.index,
    message: 'เครื่องหมาย ** ตรงนี้ไม่กลายเป็นตัวหนา จะแสดงเป็นดอกจัน',
    hint: 'ให้ ** ติดกับตัวอักษร ไม่ติดกับเครื่องหมายคำพูดหรือวงเล็บ เช่น “**คำสำคัญ**” และเว้นวรรคหลัง ** ปิด',
  };
}
