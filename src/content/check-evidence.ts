import type { FrameItem } from '../framework/types.ts';
import { nearest } from '../schema/nearest.ts';
import { said } from '../schema/said.ts';
import type { Folder } from './folder.ts';
import type { Report } from './report.ts';
import type { Structured } from './structured.ts';

/** Reports evidence that names an element the item does not have, or a file that is not beside it. */
export async function checkEvidence(
  { typed, offsetOf }: Pick<Structured<unknown>, 'typed' | 'offsetOf'>,
  folder: Folder,
  { id, requirements }: FrameItem,
  year: number,
  report: Report,
): Promise<void> {
  const all = list(typed['evidence']);
  if (all.length === 0) return;
  const elements = requirements.map((requirement) => requirement.id);
  const listed = await folder.list(`oit/${year}/${id}`);
  const isBlocked = !listed && (await folder.list(`oit/${year}`))?.some(({ name }) => name === id);
  const files = (listed ?? []).flatMap(({ name, isFolder }) => (isFolder ? [] : [`${id}/${name}`]));
  const refuse = (path: PropertyKey[], code: string, message: string, hint: string) =>
    report({ severity: 'error', code, offset: offsetOf(['evidence', ...path]), message, hint });

  for (const [i, evidence] of all.entries()) {
    const { meets, file } = (evidence ?? {}) as { meets?: unknown; file?: unknown };
    for (const [j, met] of list(meets).entries()) {
      if (typeof met !== 'string' || met === '' || elements.includes(met)) continue;
      const hint = `องค์ประกอบของข้อนี้คือ ${elements.join(', ')}`;
      refuse([i, 'meets', j], 'content/requirement', `ข้อ ${id} ไม่มีองค์ประกอบ ${said(met)}`, hint);
    }
    // A name the schema refuses is told there, and so is a folder that can't be opened.
    if (isBlocked || typeof file !== 'string' || !/^o\d+\/[\x21-\x7e]+$/.test(file) || files.includes(file)) continue;
    const there = `${folder.name(`oit/${year}/${id}`)}/`;
    if (!file.startsWith(`${id}/`)) {
      refuse(
        [i, 'file'],
        'content/other-folder',
        `ไฟล์ ${said(file)} ไม่ได้อยู่ในโฟลเดอร์ของข้อ ${id}`,
        `วางสำเนาของไฟล์ไว้ที่ ${there} แล้วเขียนเป็น ${id}/${file.slice(file.indexOf('/') + 1)}`,
      );
      continue;
    }
    const near = nearest(file, files);
    refuse(
      [i, 'file'],
      'content/missing-file',
      `ไม่พบไฟล์ ${said(file)}${near ? ` มีแต่ ${said(near)}` : ''}`,
      `วางไฟล์ไว้ที่ ${there} และเขียนชื่อให้ตรงทุกตัวอักษร รวมทั้งตัวเล็กตัวใหญ่`,
    );
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
