import { own } from '../own.ts';
import { isLocalPath } from '../paths.ts';
import type { Relation } from './relations.ts';
import { isScript } from './script-address.ts';

/** What can run or call out, by the type of the relation that leads to it, and what the editor is told. */
const ACTIVE: Readonly<Record<string, string>> = {
  vbaProject: 'มาโคร (โปรแกรมที่ทำงานเมื่อเปิดไฟล์)',
  keyMapCustomizations: 'แป้นลัดที่เรียกมาโคร',
  attachedToolbars: 'แถบเครื่องมือที่เรียกมาโคร',
  extensibility: 'ปุ่มคำสั่งที่เพิ่มเอง',
  customUI: 'ปุ่มคำสั่งที่เพิ่มเอง',
  userCustomization: 'ปุ่มคำสั่งที่เพิ่มเอง',
  webextensiontaskpanes: 'โปรแกรมเสริมจากเว็บ',
  webextension: 'โปรแกรมเสริมจากเว็บ',
  externalLink: 'สูตรที่ดึงค่าจากสมุดงานอื่น',
  connections: 'การเชื่อมต่อฐานข้อมูลหรือเว็บ',
  queryTable: 'ตารางที่ดึงข้อมูลจากที่อื่น',
  oleObject: 'วัตถุที่ฝังจากโปรแกรมอื่น (OLE)',
  package: 'ไฟล์ที่ฝังไว้ในเอกสาร',
  control: 'ปุ่มหรือช่องกรอกแบบ ActiveX',
  frame: 'กรอบที่ดึงเนื้อหาจากที่อื่น',
  subDocument: 'เอกสารย่อยที่ดึงจากที่อื่น',
  transform: 'ตัวแปลงเอกสารจากที่อื่น',
  mailMergeSource: 'แหล่งข้อมูลของจดหมายเวียน',
  mailMergeHeaderSource: 'แหล่งข้อมูลของจดหมายเวียน',
  aFChunk: 'เนื้อหาที่ฝังมาทั้งไฟล์ (เช่น HTML)',
  xlMacrosheet: 'แผ่นงานมาโครรุ่นเก่า',
  xlIntlMacrosheet: 'แผ่นงานมาโครรุ่นเก่า',
  dialogsheet: 'แผ่นงานกล่องโต้ตอบรุ่นเก่า',
};

/** What tells of who made the document, and where; it goes without a word of its own. */
const TELLING = new Set([
  'attachedTemplate',
  'custom-properties',
  'customXml',
  'customProperty',
  'thumbnail',
  'printerSettings',
  'people',
  'recipientData',
  'classificationlabels',
  'revisionHeaders',
  'usernames',
]);

/** What can't be taken out without taking away what readers see. */
const WOVEN_IN = new Set(['aFChunk', 'xlMacrosheet', 'xlIntlMacrosheet', 'dialogsheet']);

/** What the editor is told of a relation that can run or call out. */
export function activeName({ type, part, target }: Relation): string | undefined {
  if (type === 'hyperlink') return isScript(target) ? 'ลิงก์ที่สั่งโปรแกรมให้ทำงาน' : undefined;
  const active = own(ACTIVE, type);
  if (active) return active;
  if (part !== undefined) return undefined;
  if (type === 'attachedTemplate')
    return /^(?:https?:|\\\\|file:\/\/[^/])/i.test(target) ? 'แม่แบบที่ดึงจากที่อื่น' : undefined;
  if (type === 'image') return 'รูปภาพที่ดึงจากที่อื่น';
  return ['video', 'audio', 'media'].includes(type) ? 'เสียงหรือภาพเคลื่อนไหวที่ดึงจากที่อื่น' : undefined;
}

/** Whether the copy goes without a relation, and so without what only it leads to. */
export function isRemoved(relation: Relation): boolean {
  if (relation.type === 'hyperlink') return false;
  return TELLING.has(relation.type) || activeName(relation) !== undefined;
}

export function isWovenIn({ type }: Relation): boolean {
  return WOVEN_IN.has(type);
}

/** Whether a link stays with its text, but leads nowhere in the copy. */
export function isBlanked({ type, part, target }: Relation): boolean {
  return type === 'hyperlink' && part === undefined && (isLocalPath(target) || isScript(target));
}

/** Formulas that read another workbook: `[1]แผ่นงาน!A1`; a column of a table, `ตาราง[2567]`, is none. */
const OTHER_WORKBOOK = /(?<![\w.\u0080-\uffff])\[\d+\](?:[\w.\u0080-\uffff]*|[^']*')!/;
/** Functions that fetch from the web or start a program. */
const CALLING = /\b(?:WEBSERVICE|RTD|DDE|CALL|REGISTER(?:\.ID)?|EXEC|IMAGE)\s*\(/i;

export function isCallingFormula(formula: string): boolean {
  return CALLING.test(formula) || OTHER_WORKBOOK.test(formula);
}
