import { PROSE_COMPONENTS } from '../../schema/components.ts';
import { nearest } from '../../schema/nearest.ts';
import { said } from '../../schema/said.ts';
import type { ProseComponent } from '../prose.ts';
import type { Fault } from '../report.ts';
import { example, tagFault } from './tags.ts';

type Words = Pick<Fault, 'message' | 'hint'>;

/**
 * What is wrong with a tag in a body: only our components, with their attributes.
 *
 * @param isInTag whether a tag around it is told already: `<table>` without each of its cells
 */
export function componentFaults({ name, attributes: given, children }: ProseComponent, isInTag: boolean): Words[] {
  if (!name) return [{ message: '<> เป็นโค้ด ใช้ในเนื้อความไม่ได้', hint: 'ลบ <> และ </> ออก' }];
  const known = Object.hasOwn(PROSE_COMPONENTS, name) ? PROSE_COMPONENTS[name] : undefined;
  if (!known) return isInTag ? [] : [tagFault(name, `<${name}>`)];
  const faults: Words[] = [];
  for (const [key, values] of Object.entries(known)) {
    const value = given.find((attribute) => attribute.name === key)?.value;
    const text = typeof value === 'string' ? value : undefined;
    if (text !== undefined && values.includes(text)) continue;
    const near = text && nearest(text, values);
    faults.push({
      message:
        text === undefined
          ? `<${name}> ต้องมี ${key}="…"`
          : `<${name}> ไม่รู้จัก ${key} ${said(text)}${near ? ` น่าจะหมายถึง ${said(near)}` : ''}`,
      hint: `ค่าที่ใช้ได้คือ ${values.join(', ')} เช่น ${example(name)}`,
    });
  }
  for (const attribute of given) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name in known) continue;
    const what = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    faults.push({ message: `<${name}> ไม่รับ ${said(what)}`, hint: `ลบ ${what} ออก เขียนเป็น ${example(name)}` });
  }
  if (name !== 'Note' && children.length > 0) {
    faults.push({
      message: `ข้อความข้างใน <${name}> จะไม่แสดง`,
      hint: `ย้ายข้อความออกมาข้างนอก แล้วเขียนเป็น ${example(name)}`,
    });
  }
  return faults;
}
