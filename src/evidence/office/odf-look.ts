import { own } from '../own.ts';
import { isLocalPath, isPath } from '../paths.ts';
import { embeddedMetadata } from '../pictures/embedded.ts';
import { eachOnce, type Metadata } from '../types.ts';
import { FETCHING, isBlankedLink, isCallingOdfFormula, isMacroPart, leadsOut } from './odf-policy.ts';
import type { Parts } from './office-package.ts';
import type { Traces } from './ooxml-look.ts';
import { isScript } from './script-address.ts';
import { SOMEBODY } from './somebody.ts';
import { walkXml } from './xml.ts';

/** Names in meta.xml (OpenDocument 1.3, part 3, 4.3) and what they are to the check. */
const FIELDS: Readonly<Record<string, Metadata['field']>> = {
  'initial-creator': 'author',
  creator: 'author',
  'printed-by': 'author',
  title: 'title',
  generator: 'program',
};
const OTHERS: Readonly<Record<string, string>> = { subject: 'เรื่อง', description: 'คำอธิบาย', keyword: 'คำสำคัญ' };

/**
 * Looks through the parts of an OpenDocument.
 *
 * @throws Unreadable
 */
export function odfTraces(parts: Parts): Traces {
  const metadata: Metadata[] = [];
  const active: string[] = [];
  for (const [name, bytes] of parts) {
    if (isMacroPart(name) && !name.endsWith('/')) active.push('มาโคร (โปรแกรมที่ทำงานเมื่อเปิดไฟล์)');
    if (name.startsWith('Versions/') && !name.endsWith('/'))
      metadata.push({ field: 'other', value: 'รุ่นก่อนหน้าของเอกสาร' });
    if (/\.(?:jpe?g|png)$/i.test(name)) metadata.push(...embeddedMetadata(bytes));
    if (isPart(name, 'meta')) metadata.push(...meta(bytes));
    if (isPart(name, 'content') || isPart(name, 'styles')) lookInto(bytes, metadata, active);
    if (isPart(name, 'settings')) metadata.push(...printers(bytes));
  }
  return { metadata: eachOnce(metadata), active: [...new Set(active)] };
}

/** Also of the objects in it, such as charts, which have parts of their own. */
export function isPart(name: string, part: 'meta' | 'content' | 'styles' | 'settings'): boolean {
  return name === `${part}.xml` || (name.endsWith(`/${part}.xml`) && /^(?:\.\/)?Object [^/]+\//.test(name));
}

function meta(bytes: Uint8Array): Metadata[] {
  const found: Metadata[] = [];
  let key = '';
  let said = '';
  walkXml(bytes, {
    open(name, attributes) {
      key = attributes['name'] ?? '';
      said = '';
      const { href = '' } = attributes;
      if (name === 'template' && isPath(href)) found.push({ field: 'path', value: href });
    },
    text(text) {
      said += text;
    },
    close(name) {
      const value = said.trim();
      const field = own(FIELDS, name);
      const other = own(OTHERS, name);
      if (value && field) found.push({ field, value });
      else if (value && name === 'user-defined') {
        found.push({ field: isPath(value) ? 'path' : 'other', value: `${key}: ${value}` });
      } else if (value && other) found.push({ field: 'other', value: `${other}: ${value}` });
      said = '';
    },
  });
  return found;
}

/** Elements around the name of who commented or changed something. */
export const SIGNED_BY = ['annotation', 'change-info'];

function lookInto(bytes: Uint8Array, metadata: Metadata[], active: string[]): void {
  const around: string[] = [];
  let said = '';
  walkXml(bytes, {
    open(name, attributes) {
      const { href = '', formula = '' } = attributes;
      const told = own(FETCHING, name);
      if (told) active.push(href ? `${told}: ${href}` : told);
      else if (name === 'a' && (isScript(href) || (isBlankedLink(href) && !isLocalPath(href)))) {
        active.push('ลิงก์ที่สั่งโปรแกรมให้ทำงาน');
      } else if ((name === 'image' || name === 'object') && leadsOut(href))
        active.push(`รูปภาพหรือวัตถุที่ดึงจากที่อื่น: ${href}`);
      if (isLocalPath(href)) metadata.push({ field: 'path', value: href });
      if (isCallingOdfFormula(formula)) active.push(`สูตรที่ดึงข้อมูลจากที่อื่น: ${formula}`);
      around.push(name);
      said = '';
    },
    text(text) {
      said += text;
    },
    close(name) {
      around.pop();
      const value = said.trim();
      if (name === 'creator' && SIGNED_BY.includes(around.at(-1) ?? '') && value && value !== SOMEBODY) {
        metadata.push({ field: 'author', value });
      }
      said = '';
    },
  });
}

function printers(bytes: Uint8Array): Metadata[] {
  const found: Metadata[] = [];
  let item = '';
  walkXml(bytes, {
    open: (_, { name = '' }) => {
      item = name;
    },
    text: (text) => {
      if (item === 'PrinterName' && text.trim()) found.push({ field: 'other', value: `เครื่องพิมพ์: ${text.trim()}` });
    },
    close: () => {
      item = '';
    },
  });
  return found;
}
