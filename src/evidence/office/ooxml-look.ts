import { own } from '../own.ts';
import { isLocalPath, isPath } from '../paths.ts';
import { embeddedMetadata } from '../pictures/embedded.ts';
import { eachOnce, type Metadata } from '../types.ts';
import { FieldCodes } from './field-codes.ts';
import type { Parts } from './office-package.ts';
import { activeName, isBlanked, isCallingFormula } from './ooxml-policy.ts';
import { relationsOf } from './relations.ts';
import { SOMEBODY } from './somebody.ts';
import { walkXml } from './xml.ts';

/** What a document of Word or Excel tells of its makers, and what in it could run. */
export interface Traces {
  readonly metadata: readonly Metadata[];
  readonly active: readonly string[];
}

/**
 * Looks through the parts of a Word or Excel document.
 *
 * @throws Unreadable
 */
export function ooxmlTraces(parts: Parts): Traces {
  const metadata: Metadata[] = [];
  const active: string[] = [];
  for (const relation of relationsOf(parts)) {
    const name = activeName(relation);
    if (name) active.push(relation.part === undefined ? `${name}: ${relation.target}` : name);
    if (relation.part === undefined && (isBlanked(relation) || isLocalPath(relation.target))) {
      metadata.push({ field: 'path', value: relation.target });
    }
  }
  for (const [name, bytes] of parts) {
    if (/\.(?:jpe?g|png)$/i.test(name)) metadata.push(...embeddedMetadata(bytes));
    if (!name.endsWith('.xml')) continue;
    if (name.startsWith('docProps/')) metadata.push(...properties(bytes));
    else if (/^(?:word|xl)\//.test(name)) lookInto(name, bytes, metadata, active);
  }
  return { metadata: eachOnce(metadata), active: [...new Set(active)] };
}

/** Names of properties (ECMA-376, part 2, 11, and part 1, 22.2) and what they are to the check. */
const FIELDS: Readonly<Record<string, Metadata['field']>> = {
  creator: 'author',
  lastModifiedBy: 'author',
  Manager: 'author',
  title: 'title',
  Application: 'program',
  HyperlinkBase: 'path',
};
const OTHERS: Readonly<Record<string, string>> = {
  subject: 'เรื่อง',
  keywords: 'คำสำคัญ',
  description: 'คำอธิบาย',
  category: 'หมวด',
  contentStatus: 'สถานะ',
  identifier: 'รหัส',
  Company: 'หน่วยงาน',
};

function properties(bytes: Uint8Array): Metadata[] {
  const found: Metadata[] = [];
  const around: string[] = [];
  let key = '';
  let value = '';
  walkXml(bytes, {
    open(name, attributes) {
      around.push(name);
      if (name === 'property') key = attributes['name'] ?? '';
      value = '';
    },
    text(text) {
      value += text;
    },
    close(name) {
      around.pop();
      const said = value.trim();
      value = '';
      if (said === '') return;
      const field = own(FIELDS, name);
      const other = own(OTHERS, name);
      if (around.includes('property')) found.push({ field: isPath(said) ? 'path' : 'other', value: `${key}: ${said}` });
      else if (field) found.push({ field, value: said });
      else if (name === 'Template' && isPath(said)) found.push({ field: 'path', value: said });
      else if (other) found.push({ field: 'other', value: `${other}: ${said}` });
    },
  });
  return found;
}

function lookInto(part: string, bytes: Uint8Array, metadata: Metadata[], active: string[]): void {
  const codes = new FieldCodes();
  let element = '';
  let said = '';
  const tell = (field: Metadata['field'], value: string | undefined) => {
    if (value?.trim() && value !== SOMEBODY) metadata.push({ field, value: value.trim() });
  };
  walkXml(bytes, {
    open(name, attributes) {
      element = name;
      said = '';
      codes.open(name, attributes);
      if (part.startsWith('word/')) tell('author', attributes['author']);
      if (name === 'person') tell('author', attributes['displayName']);
      if (name === 'fileSharing') tell('author', attributes['userName']);
      if (name === 'absPath') tell('path', attributes['url']);
      tell('author', attributes['refreshedBy']);
      for (const key of PATH_ATTRIBUTES) if (isLocalPath(attributes[key] ?? '')) tell('path', attributes[key]);
      if (name === 'ddeLink') active.push('ลิงก์ DDE ที่เรียกโปรแกรมอื่น');
      if (name === 'mailMerge') active.push('แหล่งข้อมูลของจดหมายเวียน');
    },
    text(text) {
      codes.text(text);
      if (element === 'author' || element === 'f' || element === 'definedName') said += text;
    },
    close(name) {
      codes.close();
      if (name === 'author' && !said.startsWith('tc=')) tell('author', said);
      if ((name === 'f' || name === 'definedName') && isCallingFormula(said)) active.push(`สูตรที่ดึงข้อมูลจากที่อื่น: ${said}`);
      element = '';
      said = '';
    },
  });
  for (const code of codes.calling) active.push(`ฟิลด์ที่ดึงหรือเรียกโปรแกรมอื่น: ${code.trim()}`);
}

/** Where Word and Excel write down from which file a picture came. */
export const PATH_ATTRIBUTES = ['name', 'descr', 'title', 'alt', 'href', 'src', 'sourceFile'];
