import { Changed } from '../publish/read-file.ts';
import { type Readiness, readiness, type Section } from '../publish/ready.ts';
import { outFolder } from './paths.ts';
import { Refusal } from './refusal.ts';

const BUILD = 'สั่ง npm run build แล้วสั่งคำสั่งเดิมอีกครั้ง';
/** Files named in a refusal: past that the whole has gone wrong. */
const MOST_NAMED = 5;

/**
 * The section that the last build has left.
 *
 * @throws Refusal where there is none that may be published
 */
export async function builtSection(): Promise<Section> {
  const folder = outFolder();
  const found = await readiness(folder);
  if (found.ok) return found.section;
  throw new Refusal(whatIsWrong(folder, found), BUILD);
}

function whatIsWrong(folder: string, found: Exclude<Readiness, { ok: true }>): string {
  switch (found.why) {
    case 'none':
      return `ยังไม่มีหน้าเว็บที่สร้างไว้ใน ${folder}`;
    case 'preview':
      return `หน้าเว็บใน ${folder} สร้างไว้สำหรับดูก่อนเผยแพร่ จึงนำขึ้นเว็บไม่ได้`;
    case 'unlisted':
      return `หน้าเว็บใน ${folder} ไม่มีรายการไฟล์ (manifest.json) หรือรายการเสียหาย จึงไม่รู้ว่ามีไฟล์ครบหรือไม่`;
    case 'changed': {
      const named = found.findings.slice(0, MOST_NAMED).map(({ path, message }) => `\n    ${path}  ${message}`);
      const more = found.findings.length - named.length;
      return `หน้าเว็บใน ${folder} ไม่ตรงกับรายการไฟล์ของชุดที่สร้างไว้ ${found.findings.length} ไฟล์${named.join('')}${more > 0 ? `\n    และอีก ${more} ไฟล์` : ''}`;
    }
  }
}

/** What a section that changes while it is sent out means for an officer; other failures come through. */
export function refuseChanged(error: unknown): never {
  if (!(error instanceof Changed)) throw error;
  throw new Refusal(
    `หน้าเว็บเปลี่ยนไประหว่างที่ทำงาน (${error.path}) อาจมีการสร้างหน้าเว็บใหม่พร้อมกัน`,
    'รอให้การสร้างหน้าเว็บเสร็จ แล้วสั่งคำสั่งเดิมอีกครั้ง',
  );
}
