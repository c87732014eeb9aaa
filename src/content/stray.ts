import { nearest } from '../schema/nearest.ts';
import { said } from '../schema/said.ts';
import type { Folder } from './folder.ts';

const KNOWN = ['site.yaml', 'published.json', 'oit', 'measures', 'indicators', 'memo', 'pages', 'frameworks'];

/** Reports what nobody reads at the top of the folder: a misspelt name there would hide all that is in it. */
export async function reportStray(folder: Folder): Promise<void> {
  for (const { name, isFolder } of (await folder.list('.')) ?? []) {
    if (KNOWN.includes(name) || /^readme/i.test(name)) continue;
    const near = nearest(name, KNOWN);
    await folder.report(
      name,
      'content/stray',
      `${isFolder ? 'โฟลเดอร์' : 'ไฟล์'} ${said(name)} ไม่ถูกอ่านและไม่ถูกเผยแพร่${near ? ` น่าจะหมายถึง ${said(near)}` : ''}`,
      near ? `เปลี่ยนชื่อเป็น ${near}` : `ย้ายออกไป ในโฟลเดอร์นี้มีได้เฉพาะ ${KNOWN.join(', ')}`,
    );
  }
}
