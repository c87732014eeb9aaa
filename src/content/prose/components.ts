import { type AttributeRule, PROSE_COMPONENTS } from '../../schema/components.ts';
import { nearest } from '../../schema/nearest.ts';
import { said } from '../../schema/said.ts';
import type { ProseComponent } from '../prose.ts';
import type { Fault } from '../report.ts';
import { example, tagFault } from './tags.ts';

type Words = Pick<Fault, 'message' | 'hint'>;
type Attribute = ProseComponent['attributes'][number];

/**
 * What is wrong with a tag in a body: only our components, with their attributes.
 *
 * @param isInTag whether a tag around it is told already: `<table>` without each of its cells
 */
export function componentFaults(component: ProseComponent, isInTag: boolean): Words[] {
  const { name, attributes: given, children } = component;
  if (!name) return [{ message: '<> เป็นโค้ด ใช้ในเนื้อความไม่ได้', hint: 'ลบ <> และ </> ออก' }];
  const known = Object.hasOwn(PROSE_COMPONENTS, name) ? PROSE_COMPONENTS[name] : undefined;
  if (!known) return isInTag ? [] : [tagFault(name, `<${name}>`)];
  const faults: Words[] = [];
  const misspelt = misspeltNames(given, Object.keys(known.attributes));
  for (const [key, rule] of Object.entries(known.attributes)) {
    if (![...misspelt.values()].includes(key)) faults.push(...valueFaults(name, key, rule, given));
  }
  for (const attribute of given) {
    if (attribute.type === 'mdxJsxAttribute' && Object.hasOwn(known.attributes, attribute.name)) continue;
    const what = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const meant = misspelt.get(attribute);
    faults.push({
      message: `<${name}> ไม่รับ ${said(what)}${meant ? ` น่าจะหมายถึง ${said(meant)}` : ''}`,
      hint: meant ? `เปลี่ยน ${what} เป็น ${meant}` : `ลบ ${what} ออก เขียนเป็น ${example(name)}`,
    });
  }
  if (!known.holdsText && children.length > 0) {
    faults.push({
      message: `ข้อความข้างใน <${name}> จะไม่แสดง`,
      hint: `ย้ายข้อความออกมาข้างนอก แล้วเขียนเป็น ${example(name)}`,
    });
  }
  if (known.standsAlone && component.type === 'mdxJsxTextElement') {
    faults.push({
      message: `<${name}> อยู่ในบรรทัดเดียวกับข้อความไม่ได้`,
      hint: `ให้ <${name} … /> อยู่ในบรรทัดของตัวเอง มีบรรทัดว่างคั่นทั้งบนและล่าง`,
    });
  }
  return faults;
}

/** Attributes that are most likely others, which are not given. */
function misspeltNames(given: readonly Attribute[], known: readonly string[]): Map<Attribute, string> {
  const misspelt = new Map<Attribute, string>();
  for (const attribute of given) {
    if (attribute.type !== 'mdxJsxAttribute' || known.includes(attribute.name)) continue;
    const open = known.filter(
      (key) => !given.some(({ name }) => name === key) && ![...misspelt.values()].includes(key),
    );
    const meant = nearest(attribute.name, open);
    if (meant) misspelt.set(attribute, meant);
  }
  return misspelt;
}

function valueFaults(name: string, key: string, rule: AttributeRule, given: readonly Attribute[]): Words[] {
  const written = given.filter((attribute) => attribute.name === key);
  const [first] = written;
  if (!first && !rule.isRequired) return [];
  const hint = `${rule.help} เช่น ${example(name, key)}`;
  const faults: Words[] = [];
  if (written.length > 1)
    faults.push({ message: `<${name}> มี ${key} ${written.length} ครั้ง`, hint: `เหลือ ${key} ไว้ครั้งเดียว` });
  if (typeof first?.value !== 'string') {
    const message = rule.isRequired ? `<${name}> ต้องมี ${key}="…"` : `<${name}> มี ${key} แต่ไม่มีค่าในเครื่องหมาย "…"`;
    return [...faults, { message, hint }];
  }
  const message = textFault(name, key, rule, first.value);
  return message ? [...faults, { message, hint }] : faults;
}

function textFault(name: string, key: string, { values, fault }: AttributeRule, text: string): string | undefined {
  if (text.trim() === '') return `<${name}> มี ${key} แต่ยังไม่ได้ใส่ค่า`;
  if (!values) return fault?.(text);
  if (values.includes(text)) return undefined;
  const near = nearest(text, values);
  return `<${name}> ไม่รู้จัก ${key} ${said(text)}${near ? ` น่าจะหมายถึง ${said(near)}` : ''}`;
}
