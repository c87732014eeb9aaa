import { type Chosen, helpText, type Options, readOptions } from './options.ts';
import { Refusal } from './refusal.ts';

const COMMAND = 'npm run check --';

/** Every option of `npm run check`, in the order of its help. */
const OPTIONS = {
  unit: { value: 'ส่วนราชการ', help: 'พิมพ์งานที่ส่วนราชการนี้ยังต้องทำ ใช้รหัสหรือชื่อไทยก็ได้ เช่น klang หรือ กองคลัง' },
  csv: {
    value: 'ไฟล์',
    isValueOptional: true,
    help: 'ให้รายการงานเป็นตาราง CSV ที่เปิดด้วย Excel ได้ ทุกส่วนราชการ หรือเฉพาะที่เลือกด้วย --unit ถ้าไม่บอกชื่อไฟล์จะพิมพ์ออกจอ',
  },
  explain: { value: 'รหัส', help: 'อธิบายสิ่งที่ตรวจพบหนึ่งอย่าง จากรหัสใน [ ] เช่น link/dead' },
  history: { help: 'แสดงความคืบหน้ารายเดือนจากประวัติใน git ว่าข้อที่ทำแล้ว ข้อที่พิสูจน์ได้ และคะแนนคาดการณ์เปลี่ยนไปเท่าใด' },
  fix: { help: 'แก้สิ่งที่แก้ให้ได้อย่างปลอดภัย แล้วตรวจอีกครั้ง' },
  dry: { needs: 'fix', help: 'แสดงสิ่งที่จะแก้ โดยยังไม่แก้จริง' },
  links: { help: 'เปิดดูลิงก์ภายนอก เว็บไซต์หลัก และหน้าที่เผยแพร่แล้วทางอินเทอร์เน็ตด้วย ลิงก์ที่เปิดได้จะไม่ถูกตรวจซ้ำใน 7 วัน' },
  budget: { value: 'วินาที', needs: 'links', help: 'เวลาที่ให้ตรวจลิงก์ทั้งหมด ถ้าไม่บอกคือ 60 วินาที' },
  fresh: { needs: 'links', help: 'ตรวจทุกลิงก์ใหม่ แม้เพิ่งตรวจไป' },
  json: { help: 'พิมพ์ผลเป็น JSON สำหรับโปรแกรมอื่น ตามรูปแบบใน docs/check-report.schema.json' },
  github: { help: 'พิมพ์ผลให้ GitHub แสดงข้างบรรทัดที่ต้องแก้ด้วย (ทำเองเมื่อรันใน GitHub Actions)' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const satisfies Options;

export type CheckCommandOptions = Chosen<typeof OPTIONS>;

/**
 * What `npm run check` was asked for.
 *
 * @throws Refusal for what it does not have, and for two reports in one stream
 */
export function checkOptions(args: readonly string[]): CheckCommandOptions {
  const chosen = readOptions(args, OPTIONS, COMMAND);
  if (chosen.json !== undefined && (chosen.unit !== undefined || chosen.csv === '')) {
    throw new Refusal(
      `ใช้ --json พร้อมกับ ${chosen.csv === '' ? '--csv ที่ไม่มีชื่อไฟล์' : '--unit'} ไม่ได้ เพราะพิมพ์ออกที่เดียวกัน`,
      'เลือกอย่างใดอย่างหนึ่ง หรือให้ตารางอยู่ในไฟล์ เช่น --csv งาน.csv',
    );
  }
  const worklist = (['unit', 'csv'] as const).find((name) => chosen[name] !== undefined);
  if (chosen.history !== undefined && worklist) {
    throw new Refusal(`ใช้ --history พร้อมกับ --${worklist} ไม่ได้ เพราะเป็นคนละรายงาน`, 'สั่งทีละรายงาน');
  }
  return chosen;
}

/** The help of `npm run check`. */
export function checkHelp(): string {
  return helpText(COMMAND, 'ตรวจเนื้อหาทุกจุดก่อนเผยแพร่ บอกคะแนนที่คาดว่าจะได้ และข้อที่ควรแก้ก่อน', OPTIONS);
}
