import type { Element } from 'hast';
import { evidenceFile } from '../../schema/file-name.ts';
import { said } from '../../schema/said.ts';
import { PICTURE_NAME } from '../pictures.ts';
import type { ElementFault } from './elements.ts';

const WRITE = 'เขียนเป็น ![คำบรรยายภาพ](o1/photo.jpg)';

/** Why a picture of a body can't be shown: from another host, of another kind, or without words for those who can't see it. */
export function imageFault({ properties }: Element): ElementFault | undefined {
  const src = readable(String(properties['src'] ?? ''));
  if (src === '') return { message: 'ภาพนี้ไม่ได้บอกชื่อไฟล์', hint: WRITE };
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) {
    return {
      message: `ภาพ ${said(src)} อยู่ที่เว็บอื่นหรือฝังมาในเนื้อความ หน้าเว็บแสดงเฉพาะภาพที่อยู่ในหมวดนี้`,
      hint: `บันทึกภาพไว้ในโฟลเดอร์ของข้อ แล้ว${WRITE}`,
    };
  }
  if (String(properties['alt'] ?? '').trim() === '') {
    return {
      message: `ภาพ ${said(src)} ไม่มีคำบรรยาย ผู้ที่มองไม่เห็นภาพจะไม่รู้ว่าเป็นภาพอะไร`,
      hint: `เขียนในวงเล็บเหลี่ยมว่าในภาพมีอะไร เช่น ![เจ้าหน้าที่รับคำร้องที่จุดบริการ](${src})`,
    };
  }
  const named = evidenceFile().safeParse(src);
  if (!named.success) return { message: named.error.issues[0]?.message ?? '', hint: WRITE };
  if (!PICTURE_NAME.test(src)) {
    return {
      message: `${said(src)} ไม่ใช่ภาพที่แสดงในหน้าเว็บได้`,
      hint: 'ใช้ภาพ .jpg .png หรือ .webp ส่วนเอกสารให้แนบในช่อง evidence',
    };
  }
  return undefined;
}

/** The parser percent-encodes what is not ASCII; an officer reads the name as it is written. */
function readable(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
