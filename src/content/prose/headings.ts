import type { Element } from 'hast';
import type { ElementFault } from './elements.ts';

/** The same of a heading; a line that may have been meant as something else is no error. */
export type HeadingFault = ElementFault & { readonly code: 'content/heading' | 'content/underlined-heading' };

const LOWEST = 4;

/** 1 to 6 for a heading, `undefined` for any other element. */
export function headingLevel({ tagName }: Element): number | undefined {
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  return level ? Number(level) : undefined;
}

/**
 * What is wrong with a heading: one fault at most.
 *
 * @param before level of the heading above it; the title of the page is 1
 */
export function headingFault(level: number, before: number, body: string, offset: number): HeadingFault | undefined {
  const code = 'content/heading';
  const signs = '#'.repeat(level);
  const isUnderlined = !body.startsWith('#', offset);
  if (level === 1) {
    return isUnderlined
      ? {
          code,
          message: 'เส้น === ใต้ข้อความทำให้ข้อความเป็นชื่อหน้า ซึ่งหน้านี้มีแล้ว',
          hint: 'ลบเส้น === ถ้าเป็นหัวข้อ ให้เขียน ## หน้าข้อความ',
        }
      : { code, message: 'หัวข้อ # เดียวเป็นของชื่อหน้า ใช้ในเนื้อความไม่ได้', hint: 'ใช้ ## สำหรับหัวข้อในเนื้อความ' };
  }
  if (isUnderlined) {
    return {
      code: 'content/underlined-heading',
      message: 'เส้น --- ที่อยู่ใต้ข้อความทำให้ข้อความนั้นกลายเป็นหัวข้อ',
      hint: 'ถ้าต้องการเส้นคั่น ให้เว้นบรรทัดว่างก่อน --- ถ้าเป็นหัวข้อ ให้เขียน ## หน้าข้อความ',
    };
  }
  if (level > LOWEST) return { code, message: `หัวข้อ ${signs} เล็กเกินไป ใช้ได้ถึง ####`, hint: 'ใช้ ## ### หรือ ####' };
  if (level <= before + 1) return undefined;
  const right = '#'.repeat(before + 1);
  return {
    code,
    message: before === 1 ? `หัวข้อแรกเป็น ${signs} ข้ามระดับไป` : `หัวข้อข้ามระดับ: ใช้ ${signs} ต่อจาก ${'#'.repeat(before)}`,
    hint: `ใช้ ${right} แทน ${signs} เพราะโปรแกรมอ่านหน้าจอไล่หัวข้อตามระดับ`,
  };
}
