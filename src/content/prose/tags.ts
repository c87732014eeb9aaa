import { PROSE_COMPONENTS } from '../../schema/components.ts';
import type { Fault } from '../report.ts';

type Words = Pick<Fault, 'message' | 'hint'>;

const PLAIN = 'ลบแท็กนี้ออก เหลือไว้แต่ข้อความ';
const TABLE = 'ตารางให้เขียนด้วย | คั่นแต่ละช่อง เช่น | รายการ | จำนวน |';
const EMBED = 'ลบออก แล้วใส่เป็นลิงก์ [ข้อความ](https://…) แทน';
const CODE = 'ลบออกทั้งหมด เนื้อความมีได้แต่ข้อความ';

/** Tags that officers paste from web pages, and what to write in their place. */
const INSTEAD: Record<string, string> = {
  br: 'เว้นบรรทัดว่างหนึ่งบรรทัดเพื่อขึ้นย่อหน้าใหม่',
  hr: 'เขียน --- ในบรรทัดของตัวเอง มีบรรทัดว่างคั่นทั้งบนและล่าง',
  b: 'เขียน **ข้อความ** แทน',
  strong: 'เขียน **ข้อความ** แทน',
  i: 'เขียน *ข้อความ* แทน',
  em: 'เขียน *ข้อความ* แทน',
  a: 'เขียน [ข้อความ](https://…) แทน',
  img: 'แนบรูปเป็นหลักฐานในช่อง evidence แทน',
  ul: 'เขียน - หน้าแต่ละข้อ บรรทัดละหนึ่งข้อ',
  ol: 'เขียน 1. 2. 3. หน้าแต่ละข้อ บรรทัดละหนึ่งข้อ',
  li: 'เขียน - หน้าแต่ละข้อ บรรทัดละหนึ่งข้อ',
  ...Object.fromEntries(['table', 'thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, TABLE])),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'เขียน ## หน้าหัวข้อ แทน'])),
  ...Object.fromEntries(['iframe', 'video', 'audio', 'embed', 'object', 'form'].map((name) => [name, EMBED])),
  ...Object.fromEntries(['script', 'style', 'link', 'meta'].map((name) => [name, CODE])),
  ...Object.fromEntries(
    ['p', 'div', 'span', 'font', 'center', 'u', 's', 'small', 'big', 'sub', 'sup', 'section'].map((name) => [
      name,
      PLAIN,
    ]),
  ),
};

/** What is wrong with a tag that can't be read, or that is none of our components. */
export function tagFault(name: string, tag: string): Words {
  if (Object.hasOwn(PROSE_COMPONENTS, name)) return brokenComponent(name, tag);
  const meant = Object.keys(PROSE_COMPONENTS).find((component) => component.toLowerCase() === name.toLowerCase());
  if (meant) return { message: `<${name}> ต้องขึ้นต้นด้วยตัวพิมพ์ใหญ่`, hint: `เขียนเป็น ${example(meant)}` };
  const instead = Object.hasOwn(INSTEAD, name.toLowerCase()) && INSTEAD[name.toLowerCase()];
  if (instead) return { message: `<${name}> เป็นคำสั่งของหน้าเว็บ (HTML) ใช้ในเนื้อความไม่ได้`, hint: instead };
  return {
    message: `ไม่รู้จัก <${name}> ในเนื้อความ`,
    hint: `ถ้าเป็นข้อความ ให้ใช้ ( ) หรือ “ ” แทน < > ส่วนประกอบที่ใช้ได้คือ ${Object.keys(PROSE_COMPONENTS)
      .map((component) => example(component))
      .join(' ')}`,
  };
}

/** A component of ours as an author writes it: with what it must have, and an attribute it may have. */
export function example(name: string, also?: string): string {
  const { attributes = {}, holdsText } = PROSE_COMPONENTS[name] ?? {};
  const shown = Object.entries(attributes).filter(([key, { isRequired }]) => isRequired || key === also);
  const start = `<${name}${shown.map(([key, rule]) => ` ${key}="${rule.example}"`).join('')}`;
  return holdsText ? `${start}>ข้อความ</${name}>` : `${start} />`;
}

function brokenComponent(name: string, tag: string): Words {
  if (tag.startsWith('</')) {
    return { message: `มี </${name}> แต่ไม่มี <${name}> เปิดไว้ก่อน`, hint: `ลบ </${name}> หรือเติม <${name}> ก่อนข้อความ` };
  }
  if (/=\s*[“”‘’]/.test(tag)) {
    return { message: `<${name}> มีเครื่องหมายคำพูดแบบ ‘ ’ ที่ใช้ครอบค่าไม่ได้`, hint: `ใช้เครื่องหมาย " แทน เช่น ${example(name)}` };
  }
  const isWhole = /^<\w+(?:\s+\w+="[^"]*")*\s*>$/.test(tag);
  if (!isWhole) return { message: `<${name}> เขียนไม่ถูกแบบ`, hint: `เขียนเป็น ${example(name)}` };
  if (!PROSE_COMPONENTS[name]?.holdsText)
    return { message: `<${name}> ไม่ได้ปิดท้ายด้วย />`, hint: `เขียนเป็น ${tag.replace(/\s*>$/, ' />')}` };
  return {
    message: `เปิด <${name}> ไว้แต่ไม่มี </${name}> ปิด`,
    hint: `เติม </${name}> หลังข้อความ ถ้ามีหลายย่อหน้า ให้ <${name}> และ </${name}> อยู่ในบรรทัดของตัวเอง`,
  };
}
