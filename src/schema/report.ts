import { z } from 'astro/zod';
import { field } from './field.ts';
import { period } from './period.ts';
import { privacyAnswers } from './privacy.ts';
import { STATUS_HELP, status } from './status.ts';
import { date, oneOf, text, unitIds, wholeNumber } from './values.ts';

const lines = (name: string) =>
  field(z.array(field(text(), name, 'เขียนเป็นข้อความ')), name, 'เขียนเป็นรายการ บรรทัดละหนึ่งข้อ ขึ้นต้นด้วย -');
const title = () => field(text(), 'ชื่อเรื่อง', 'เขียนเป็นข้อความ');
const note = () => field(text(), 'หมายเหตุ', 'บอกส่วนที่ยังไม่ชัดเจน').optional();
const responsible = () => field(unitIds(), 'ผู้รับผิดชอบ', 'เขียนเป็นรายการรหัส เช่น [palad, klang]').optional();
const privacy = () => privacyAnswers('ไฟล์นี้').optional();

/** `content/measures/<year>.yaml`: measures that promote integrity and transparency. */
export const measuresSchema = z.strictObject({
  title: title(),
  measures: field(
    z.array(
      z.strictObject({
        title: title(),
        because: field(text(), 'ที่มา', 'ผลการประเมินที่ทำให้เกิดมาตรการ').optional(),
        how: lines('วิธีดำเนินการ'),
        period: field(text(), 'ระยะเวลา', 'เขียนเช่น ตลอดปีงบประมาณ พ.ศ. 2567').optional(),
        responsible: responsible(),
        summary: lines('สรุปผล'),
        outcome: lines('ผลลัพธ์'),
        note: note(),
      }),
    ),
    'มาตรการ',
    'เขียนเป็นรายการ ขึ้นต้นด้วย - title:',
  ),
  privacy: privacy(),
});

/** `content/indicators/<year>.yaml`: what is done about the IIT and EIT indicators 1–8. */
export const indicatorsSchema = z.strictObject({
  title: title(),
  indicators: field(
    z.array(
      z.strictObject({
        no: field(wholeNumber(1, 8), 'เลขตัวชี้วัด', 'เขียนเป็นเลข 1 ถึง 8'),
        instrument: field(oneOf(['IIT', 'EIT']), 'เครื่องมือประเมิน', 'IIT สำหรับบุคลากรภายใน EIT สำหรับผู้มาติดต่อ'),
        title: title(),
        guidelines: lines('แนวทาง'),
        responsible: responsible(),
        period: field(period(), 'ระยะเวลา', 'เขียนเป็น { from: 2566-10-01, to: 2567-09-30 }').optional(),
        status: field(status(), 'สถานะ', STATUS_HELP),
        progress: lines('ความก้าวหน้า'),
        note: note(),
      }),
    ),
    'ตัวชี้วัด',
    'เขียนเป็นรายการ ขึ้นต้นด้วย - no:',
  ),
  privacy: privacy(),
});

/** `content/memo/<year>.yaml`: the memo (บันทึกข้อความ) that asks for approval to publish. */
export const memoSchema = z.strictObject({
  agency: field(text(), 'ส่วนราชการ', 'เขียนเป็นข้อความ'),
  number: field(text(), 'เลขที่หนังสือ', 'เขียนในเครื่องหมายคำพูด เช่น "7601/12"').optional(),
  date: field(date(), 'วันที่ของบันทึก', 'เขียนเป็นวันที่ เช่น 2568-05-19').optional(),
  subject: field(text(), 'เรื่อง', 'เขียนเป็นข้อความ'),
  to: field(text(), 'เรียน', 'ตำแหน่งผู้รับ ไม่ใช่ชื่อบุคคล'),
  sections: field(
    z.array(
      z.strictObject({
        heading: field(text(), 'หัวข้อ', 'เขียนเช่น เรื่องเดิม'),
        body: field(text(), 'เนื้อความ', 'เขียนเป็นข้อความ'),
      }),
    ),
    'เนื้อความของบันทึก',
    'เขียนเป็นรายการ ขึ้นต้นด้วย - heading:',
  ),
  signatures: field(
    z.array(
      z.strictObject({
        role: field(oneOf(['author', 'endorse', 'approve']), 'บทบาท', 'author ผู้เสนอ endorse ผู้ให้ความเห็น approve ผู้อนุมัติ'),
        position: field(text(), 'ตำแหน่ง', 'ตำแหน่ง ไม่ใช่ชื่อบุคคล'),
        heading: field(text(), 'หัวข้อความเห็น', 'เขียนเช่น ความเห็นปลัดองค์การบริหารส่วนตำบล').optional(),
      }),
    ),
    'ลำดับผู้ลงนาม',
    'เขียนเป็นรายการ ขึ้นต้นด้วย - role:',
  ),
  footnote: field(
    z.strictObject({
      number: field(text(), 'เลขที่ในหมายเหตุ', 'ตามที่พิมพ์ไว้').optional(),
      date: field(date(), 'วันที่ในหมายเหตุ', 'ตามที่พิมพ์ไว้').optional(),
    }),
    'หมายเหตุท้ายบันทึก',
    'เลขที่และวันที่ที่หมายเหตุอ้างถึง',
  ).optional(),
  notes: lines('ข้อสังเกต').optional(),
  privacy: privacy(),
});

export type Measures = z.output<typeof measuresSchema>;
export type Indicators = z.output<typeof indicatorsSchema>;
export type Memo = z.output<typeof memoSchema>;
