import { isLocalPath } from '../paths.ts';
import { isScript } from './script-address.ts';

/** Parts of an OpenDocument package that hold programs; LibreOffice keeps toolbars and shortcuts in Configurations2. */
export function isMacroPart(name: string): boolean {
  return /^(?:Basic|Dialogs|Scripts)\//.test(name) || name === 'META-INF/macrosignatures.xml';
}

/** Parts that the copy goes without: programs, earlier versions, a small picture of what the document once was. */
export function isRemovedPart(name: string): boolean {
  return isMacroPart(name) || /^(?:Configurations2|Thumbnails|Versions)\/|^VersionList\.xml$/.test(name);
}

/** Whether an address leads out of the document: neither a part of it nor a place in it. */
export function leadsOut(address: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(address) || isLocalPath(address);
}

/** Whether a link stays with its text, but leads nowhere in the copy. */
export function isBlankedLink(address: string): boolean {
  return isLocalPath(address) || isScript(address) || /^(?:vnd\.sun\.star\.|macro:|slot:)/i.test(address);
}

/** Formulas that read another file, the web, or another program. */
export function isCallingOdfFormula(formula: string): boolean {
  return /'(?:file|https?|ftp|smb):[^']*'#|\b(?:DDE|WEBSERVICE|EXTERNAL)\s*\(/i.test(formula);
}

/** Elements that fetch from elsewhere, and what the editor is told of them. */
export const FETCHING: Readonly<Record<string, string>> = {
  'table-source': 'แผ่นงานที่ดึงจากไฟล์อื่น',
  'cell-range-source': 'ตารางที่ดึงจากไฟล์อื่น',
  'section-source': 'ส่วนของเอกสารที่ดึงจากไฟล์อื่น',
  'dde-source': 'ลิงก์ DDE ที่เรียกโปรแกรมอื่น',
  'dde-connection-decls': 'ลิงก์ DDE ที่เรียกโปรแกรมอื่น',
  'dde-link': 'ลิงก์ DDE ที่เรียกโปรแกรมอื่น',
  'object-ole': 'วัตถุที่ฝังจากโปรแกรมอื่น (OLE)',
  applet: 'โปรแกรม Java ที่ฝังไว้',
  plugin: 'โปรแกรมเสริมที่ฝังไว้',
  'floating-frame': 'กรอบที่ดึงเนื้อหาจากที่อื่น',
  'event-listeners': 'คำสั่งที่ทำงานเมื่อเปิดหรือกด',
  'execute-macro': 'ปุ่มที่เรียกมาโคร',
  'database-source-table': 'การเชื่อมต่อฐานข้อมูล',
  'database-source-query': 'การเชื่อมต่อฐานข้อมูล',
  'database-source-sql': 'การเชื่อมต่อฐานข้อมูล',
};
