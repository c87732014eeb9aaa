import { z } from 'astro/zod';
import { field } from './field.ts';
import { evidenceFile } from './file-name.ts';
import { ofKind } from './kind.ts';
import { period } from './period.ts';
import { privacyAnswers } from './privacy.ts';
import { STATUS_HELP, status } from './status.ts';
import { date, text, unitIds, webAddress } from './values.ts';

const hasBoth = (value: unknown) => {
  const { file, link } = value as { file?: unknown; link?: unknown };
  return Boolean(file && link);
};

const requirementIds = () => z.array(field(ofKind(text(), { is: 'element' }), 'รหัสองค์ประกอบ', 'เขียนเช่น o12.1'));

const evidence = z
  .strictObject({
    title: field(text(), 'ชื่อเอกสาร', 'เขียนชื่อที่ประชาชนอ่านแล้วรู้ว่าเป็นเอกสารอะไร'),
    file: field(
      evidenceFile(),
      'ไฟล์หลักฐาน',
      'วางไฟล์ในโฟลเดอร์ของข้อ ใช้ชื่อ a-z 0-9 - _ . ไม่เว้นวรรค แล้วเขียนเช่น o12/six-months.pdf',
    ).optional(),
    link: field(webAddress(), 'ลิงก์หลักฐาน', 'ลิงก์เต็มที่ใครก็เปิดได้โดยไม่ต้องเข้าสู่ระบบ').optional(),
    date: field(date(), 'วันที่ของเอกสาร', 'เขียนเป็นวันที่ เช่น 2567-04-10 หรือ 10 เม.ย. 2567').optional(),
    covers: field(period(), 'ช่วงเวลาที่เอกสารครอบคลุม', 'เขียนเป็น { from: 2566-10-01, to: 2567-03-31 }').optional(),
    meets: field(requirementIds(), 'องค์ประกอบที่เอกสารนี้ตอบ', 'เขียนเป็นรายการ เช่น [o12.1, o12.2]').optional(),
    alt: field(text(), 'คำบรรยายภาพ', 'เขียนหนึ่งประโยคว่าในภาพมีอะไร สำหรับผู้ที่มองไม่เห็นภาพ').optional(),
    privacy: privacyAnswers('เอกสารนี้').optional(),
  })
  .refine(({ file, link }) => Boolean(file) !== Boolean(link), {
    error: ({ input }) => (hasBoth(input) ? 'หลักฐานนี้มีทั้ง file และ link' : 'หลักฐานนี้ไม่มีทั้ง file และ link'),
    params: {
      hint: 'ให้มีอย่างใดอย่างหนึ่ง: file สำหรับไฟล์ในโฟลเดอร์ของข้อ หรือ link สำหรับลิงก์ภายนอก',
      about: ['file', 'link'],
    },
    // Told along with what is wrong in the other fields, not only after they are mended.
    when: () => true,
  });

/** Frontmatter of `content/oit/<year>/oN.mdx`. */
export const itemSchema = z.strictObject({
  status: field(status(), 'สถานะ', STATUS_HELP),
  responsible: field(unitIds(), 'ส่วนราชการที่รับผิดชอบ', 'เขียนเป็นรายการรหัส เช่น [palad, klang]').optional(),
  updated: field(date(), 'วันที่ปรับปรุงข้อมูล', 'เขียนเป็นวันที่ เช่น 2567-04-19 หรือ 19 เม.ย. 2567').optional(),
  title: field(
    text(),
    'ชื่อข้อ',
    'ไม่ต้องเขียนก็ได้ ถ้าเขียน โปรแกรมจะเทียบกับกรอบ เพื่อให้รู้เมื่อเลขข้อของกรอบใหม่เลื่อนไปจากปีก่อน',
  ).optional(),
  progress: field(text(), 'ความก้าวหน้า', 'เขียนหนึ่งหรือสองประโยคว่าทำอะไรไปแล้ว').optional(),
  meets: field(
    requirementIds(),
    'องค์ประกอบที่เนื้อความในหน้านี้ตอบเอง',
    'เขียนเป็นรายการ เช่น [o7.1, o7.2] เฉพาะสิ่งที่อ่านได้ในเนื้อความโดยไม่ต้องเปิดเอกสาร',
  ).optional(),
  privacy: privacyAnswers('หน้านี้').optional(),
  evidence: field(
    z.array(field(evidence, 'หลักฐาน', 'เขียนเป็น - title: ชื่อเอกสาร แล้วขึ้นบรรทัดใหม่ให้ตรงกับ title เป็น file: หรือ link:')),
    'รายการหลักฐาน',
    'ขึ้นบรรทัดใหม่ด้วย - title: ชื่อเอกสาร แล้วตามด้วย file หรือ link',
  ).optional(),
});

export type ItemFrontmatter = z.output<typeof itemSchema>;
export type Evidence = z.output<typeof evidence>;
