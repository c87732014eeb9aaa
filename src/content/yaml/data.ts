import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import { said } from '../../schema/said.ts';
import { toArabicDigits } from '../../thai/numerals.ts';
import { MOST_ENTRIES } from '../limits.ts';
import type { Fault } from '../report.ts';
import { gluedColon, specialSign, TOO_DEEP } from './words.ts';

/** Deeper than any field of ours is; a limit keeps a mad file from exhausting the stack. */
const DEEPEST = 20;

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** The name a key is known by: Thai digits are digits (`๒๕๖๗:`), and what can't be seen is not there. */
export function keyName(key: unknown): string {
  const name = isScalar(key) ? key.value : key;
  return toArabicDigits(String(name ?? '').replaceAll(INVISIBLE, '')).trim();
}

/**
 * A document as texts, lists and fields, with a fault for all else YAML can say: names for values (`&`, `*`), tags (`!`),
 * lists as keys, one key twice. `data` is `undefined` where the document holds no fields at all.
 */
export function plainData(doc: Document, source: string): { data: unknown; faults: Fault[] } {
  const faults: Fault[] = [];
  const refuse = (offset: number, message: string, hint: string) => {
    faults.push({ offset, message, hint });
    return '';
  };

  const plain = (node: unknown, depth: number): unknown => {
    if (!isNode(node)) return '';
    const offset = node.range?.[0] ?? 0;
    if (depth > DEEPEST) return refuse(offset, TOO_DEEP.message, TOO_DEEP.hint);
    const sign = extra(node);
    if (sign) {
      const at = isAlias(node) ? offset : source.lastIndexOf(sign, offset);
      return refuse(at, ...specialSign(source, at));
    }
    if ((isSeq(node) || isMap(node)) && node.items.length > MOST_ENTRIES)
      return refuse(
        offset,
        `ตรงนี้มี ${node.items.length} รายการ เกินกว่าที่ช่องหนึ่งควรมี (${MOST_ENTRIES})`,
        'แบ่งเป็นหลายข้อหรือหลายไฟล์ หรือนำไฟล์จากรุ่นก่อนหน้ากลับมา',
      );
    if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
    if (isMap(node)) return fields(node, depth);
    return isScalar(node) ? withoutInvisible(String(node.value ?? '')) : '';
  };

  const fields = (map: { readonly items: readonly { key: unknown; value: unknown }[] }, depth: number) => {
    const found = new Map<string, unknown>();
    for (const { key, value } of map.items) {
      const at = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      if (isNode(key) && (!isScalar(key) || extra(key))) {
        refuse(at, 'ชื่อช่องต้องเป็นคำเดียว ไม่มีวงเล็บหรือเครื่องหมายนำหน้า', 'เขียนเป็น ชื่อช่อง: ค่า');
        continue;
      }
      const name = keyName(key);
      if (name === '') refuse(at, 'ไม่มีชื่อช่องหน้าเครื่องหมาย :', 'เขียนเป็น ชื่อช่อง: ค่า');
      if (found.has(name)) refuse(at, `ช่อง ${said(name)} เขียนไว้สองครั้ง`, 'เหลือไว้ครั้งเดียว แล้วลบช่องที่ซ้ำ');
      found.set(name, plain(value, depth + 1));
    }
    return Object.fromEntries(found);
  };

  if (doc.contents === null) return { data: {}, faults };
  const data = plain(doc.contents, 0);
  if (isMap(doc.contents)) return { data: data === '' ? undefined : data, faults };
  if (faults.length === 0) refuse(doc.contents.range?.[0] ?? 0, ...notFields(doc.contents));
  return { data: undefined, faults };
}

/** What a whole document that is a list or a bare text should have been. */
function notFields(node: Node): [message: string, hint: string] {
  const right = 'เขียนเป็น ชื่อช่อง: ค่า ช่องละบรรทัด';
  if (isSeq(node)) return ['ข้อมูลตรงนี้เป็นรายการ แต่ต้องเป็นช่องข้อมูลที่มีชื่อ', `${right} ไม่มี - นำหน้า`];
  const text = isScalar(node) ? String(node.value).replaceAll(INVISIBLE, '').trim() : '';
  if (text === '') return ['ตรงนี้ไม่มีช่องข้อมูลเลย', right];
  const [, name, value] = /^([^\s:：]+)[:：]((?!\/\/)\S.*)$/s.exec(text) ?? [];
  return name && value
    ? gluedColon(name, text[name.length] ?? ':', value)
    : [`${said(text)} ไม่ใช่ช่องข้อมูล เพราะไม่มีชื่อช่องและเครื่องหมาย :`, right];
}

/** The sign of what YAML lets a value carry beside its text. */
function extra(node: Node): '*' | '&' | '!' | undefined {
  if (isAlias(node)) return '*';
  if ((node as { anchor?: string }).anchor) return '&';
  return node.tag ? '!' : undefined;
}

/** In a code or an address a letter that can't be seen is a slip of copying; in Thai it may be a place to break the line. */
function withoutInvisible(text: string): string {
  return /[\u0e00-\u0e7f]/.test(text) ? text : text.replaceAll(INVISIBLE, '');
}
