import type { Code } from '../diagnostics/catalogue.ts';
import type { FrameItem } from '../framework/types.ts';
import type { Complaint } from '../schema/messages.ts';
import { nearest } from '../schema/nearest.ts';
import { said } from '../schema/said.ts';
import type { Folder } from './folder.ts';
import type { Picture } from './pictures.ts';
import type { Report } from './report.ts';
import type { Structured } from './structured.ts';

type Fields = Pick<Structured<unknown>, 'typed' | 'offsetOf'>;
type Refuse = (offset: number, code: Code, message: string, hint: string) => void;

/** A file that an item names, and where. */
interface Named {
  readonly file: string;
  readonly offset: number;
}

/**
 * Reports elements that the item does not have, and files that are not beside it.
 *
 * @param pictures the pictures of the body, their offsets into the file
 * @returns the files that the item names, told wrong or not, and those it most likely means
 */
export async function checkEvidence(
  fields: Fields,
  pictures: readonly Picture[],
  folder: Folder,
  frame: FrameItem,
  year: number,
  report: Report,
): Promise<string[]> {
  const refuse: Refuse = (offset, code, message, hint) => report({ code, offset, message, hint });
  const evidence = list(fields.typed['evidence']).map((one) => (one ?? {}) as { meets?: unknown; file?: unknown });
  checkElements(fields, ['meets'], fields.typed['meets'], frame, refuse);
  for (const [i, { meets }] of evidence.entries()) {
    checkElements(fields, ['evidence', i, 'meets'], meets, frame, refuse);
  }
  const named = evidence.flatMap(({ file }, i): Named[] =>
    typeof file === 'string' ? [{ file, offset: fields.offsetOf(['evidence', i, 'file']) }] : [],
  );
  const all = [...named, ...pictures];
  checkTwins(all, refuse);
  return [...all.map(({ file }) => file), ...(await checkFiles(all, folder, frame.id, year, refuse))];
}

/** Whether it is known which files the fields name: a fault in another field, or in a date, hides none. */
export function namesAreCertain({ isWhole, complaints }: Pick<Structured<unknown>, 'isWhole' | 'complaints'>): boolean {
  return isWhole && !complaints.some(isAboutFiles);
}

function isAboutFiles({ path, code, meant }: Complaint): boolean {
  const [field, , key] = meant ?? path;
  // A field that is like none may be any.
  const isUnlike = code === 'content/unknown-field' && !meant;
  return field === 'evidence' ? path.length <= 2 || key === 'file' || isUnlike : isUnlike && path.length === 1;
}

function checkElements(
  { offsetOf }: Fields,
  path: PropertyKey[],
  meets: unknown,
  { id, requirements }: FrameItem,
  refuse: Refuse,
): void {
  const elements = requirements.map((requirement) => requirement.id);
  for (const [i, met] of list(meets).entries()) {
    if (typeof met !== 'string' || met === '' || elements.includes(met)) continue;
    const hint = `องค์ประกอบของข้อนี้คือ ${elements.join(', ')}`;
    refuse(offsetOf([...path, i]), 'content/requirement', `ข้อ ${id} ไม่มีองค์ประกอบ ${said(met)}`, hint);
  }
}

/** Names that differ by capitals alone are one file on Windows: the one would be published at the address of the other. */
function checkTwins(named: readonly Named[], refuse: Refuse): void {
  const first = new Map<string, string>();
  for (const { file, offset } of named) {
    const other = first.get(file.toLowerCase());
    if (other === undefined) first.set(file.toLowerCase(), file);
    else if (other !== file)
      refuse(
        offset,
        'content/name-twins',
        `ชื่อไฟล์ ${said(file)} กับ ${said(other)} ต่างกันเพียงตัวพิมพ์เล็กหรือใหญ่`,
        'ตั้งชื่อให้ต่างกันด้วยคำหรือเลข เช่น เติม -2 ท้ายชื่อ แล้วแก้ชื่อในไฟล์นี้ตาม',
      );
  }
}

/** Gives the files that are most likely meant by the names that fit none. */
async function checkFiles(
  named: readonly Named[],
  folder: Folder,
  id: string,
  year: number,
  refuse: Refuse,
): Promise<string[]> {
  const meant: string[] = [];
  const listed = await folder.list(`oit/${year}/${id}`);
  const isBlocked = !listed && (await folder.list(`oit/${year}`))?.some(({ name }) => name === id);
  const files = (listed ?? []).flatMap(({ name, isFolder }) => (isFolder ? [] : [`${id}/${name}`]));
  const there = `${folder.name(`oit/${year}/${id}`)}/`;
  for (const { file, offset } of named) {
    // A name the schema refuses is told there, and so is a folder that can't be opened.
    if (isBlocked || !/^o\d+\/[\x21-\x7e]+$/.test(file) || files.includes(file)) continue;
    if (!file.startsWith(`${id}/`)) {
      meant.push(`${id}/${file.slice(file.indexOf('/') + 1)}`);
      refuse(
        offset,
        'content/other-folder',
        `ไฟล์ ${said(file)} ไม่ได้อยู่ในโฟลเดอร์ของข้อ ${id}`,
        `วางสำเนาของไฟล์ไว้ที่ ${there} แล้วเขียนเป็น ${id}/${file.slice(file.indexOf('/') + 1)}`,
      );
      continue;
    }
    const near = nearest(file, files);
    if (near) meant.push(near);
    refuse(
      offset,
      'content/missing-file',
      `ไม่พบไฟล์ ${said(file)}${near ? ` มีแต่ ${said(near)}` : ''}`,
      `วางไฟล์ไว้ที่ ${there} และเขียนชื่อให้ตรงทุกตัวอักษร รวมทั้งตัวเล็กตัวใหญ่`,
    );
  }
  return meant;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
