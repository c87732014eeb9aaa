import { z } from 'astro/zod';
import { eitAddress } from './eit-address.ts';
import { field } from './field.ts';
import { ofKind } from './kind.ts';
import { said } from './said.ts';
import { securitySchema } from './security.ts';
import { date, fiscalYear, text, webAddress, wholeNumber } from './values.ts';

const optionalText = (name: string, help: string) => field(text(), name, help).optional();
const optionalAddress = (name: string, help: string) => field(webAddress(), name, help).optional();

/** `/`, `/ita/`, `/a/b/`: lower-case ASCII, since a published address is typed by people. */
export const basePath = () =>
  ofKind(
    text().regex(/^\/(?:[a-z0-9][a-z0-9._-]*\/)*$/, {
      error: (issue) => `เส้นทาง ${said(issue.input)} ต้องขึ้นต้นและลงท้ายด้วย / และใช้เฉพาะ a-z 0-9 - . _`,
    }),
    { is: 'address' },
  );

/** A path of the section as it stands after the base: `/2567/o12/six-months.pdf`. */
const sectionPath = () =>
  ofKind(
    text().regex(/^\/(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9][A-Za-z0-9._-]*)?$/, {
      error: (issue) => `ที่อยู่ ${said(issue.input)} ต้องขึ้นต้นด้วย / โดยไม่มีชื่อเว็บและเส้นทางของหมวดนำหน้า`,
    }),
    { is: 'address' },
  );

const EIT_HELP = 'คัดลอกลิงก์ทั้งหมดจากระบบ ITAS เช่น https://itas.nacc.go.th/go/eit/ab12cd ถ้ายังไม่มีรหัสให้เว้นว่างไว้';

const eit = z.strictObject({
  url: field(eitAddress(), 'ลิงก์แบบวัด EIT', EIT_HELP).optional(),
  opens: field(date(), 'วันเปิดรับคำตอบ EIT', 'เขียนเป็นวันที่ เช่น 2568-01-01').optional(),
  closes: field(date(), 'วันปิดรับคำตอบ EIT', 'เขียนเป็นวันที่ เช่น 2568-06-30').optional(),
});

const year = z.strictObject({
  framework: field(ofKind(text(), { is: 'framework' }), 'กรอบการประเมิน', 'เขียนรหัสกรอบที่โปรแกรมมี เช่น oit-2566'),
  eit: field(eit, 'แบบวัด EIT ของปีนี้', 'มี url, opens และ closes').optional(),
});

/** A key that is no fiscal year, with the one that was most likely meant. */
function notYear(key: string): string {
  const meant = [Number(key) + 543, Number(key) + 2500].find((year) => year >= 2540 && year < 2600);
  return `${said(key)} ไม่ใช่ปีงบประมาณ พ.ศ. สี่หลัก${meant ? ` น่าจะหมายถึง ${said(meant)}` : ''}`;
}

/** `content/site.yaml`: the organisation, its units and channels, and its fiscal years. */
export const siteSchema = z.strictObject({
  name: field(text(), 'ชื่อหน่วยงาน', 'เขียนชื่อเต็ม เช่น องค์การบริหารส่วนตำบลทุ่งต่อ'),
  shortName: field(text(), 'ชื่อย่อของหน่วยงาน', 'เขียนเช่น อบต.ทุ่งต่อ'),
  district: field(text(), 'อำเภอ', 'เขียนชื่ออำเภอโดยไม่ต้องมีคำว่าอำเภอ เช่น ห้วยยอด'),
  province: field(text(), 'จังหวัด', 'เขียนชื่อจังหวัดโดยไม่ต้องมีคำว่าจังหวัด เช่น ตรัง'),
  url: optionalAddress('ที่อยู่เว็บที่เผยแพร่', 'เขียนเช่น https://www.example.go.th'),
  base: field(basePath(), 'เส้นทางของหมวดนี้บนเว็บไซต์', 'เขียนเช่น /ita/'),
  mainSite: optionalAddress('เว็บไซต์หลักของหน่วยงาน', 'เขียนเช่น https://www.example.go.th/'),
  units: field(
    z.record(
      z.string().regex(/^[a-z][a-z0-9-]*$/, {
        error: (issue) => `รหัสส่วนราชการ ${said(issue.input)} ต้องเป็น a-z 0-9 หรือ - และขึ้นต้นด้วยตัวอักษร`,
      }),
      field(text(), 'ชื่อส่วนราชการ', 'เขียนเป็น รหัส: ชื่อ เช่น klang: กองคลัง'),
    ),
    'ส่วนราชการ',
    'เขียนบรรทัดละหนึ่งแห่ง เป็น รหัส: ชื่อ เช่น klang: กองคลัง',
  ),
  contact: field(
    z.strictObject({
      address: optionalText('ที่อยู่', 'เขียนที่อยู่สำหรับส่งไปรษณีย์'),
      phone: optionalText('โทรศัพท์', 'เขียนเช่น 0 2123 4567'),
      fax: optionalText('โทรสาร', 'เขียนเช่น 0 2123 4568'),
      email: field(
        text().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, {
          error: (issue) => `${said(issue.input)} ไม่ใช่ที่อยู่อีเมล`,
        }),
        'อีเมล',
        'เขียนเช่น saraban@example.go.th',
      ).optional(),
      map: optionalAddress('ลิงก์แผนที่', 'ลิงก์เต็มของแผนที่ ขึ้นต้นด้วย https://'),
    }),
    'ข้อมูลการติดต่อ',
    'มี address, phone, fax, email และ map ช่องที่ยังไม่มีให้เว้นว่าง',
  ).optional(),
  channels: field(
    z.strictObject({
      facebook: optionalAddress('เฟซบุ๊ก', 'ลิงก์เต็มของเพจ'),
      line: optionalAddress('ไลน์', 'ลิงก์เต็มของบัญชีไลน์'),
      qa: optionalAddress('ช่องทางถาม-ตอบ', 'ลิงก์เต็มของกระดานถาม-ตอบ'),
      complaint: optionalAddress('ช่องทางร้องเรียนการทุจริต', 'ลิงก์เต็มของหน้ารับเรื่อง'),
      eService: optionalAddress('บริการออนไลน์', 'ลิงก์เต็มของหน้าบริการ'),
    }),
    'ช่องทางออนไลน์',
    'มี facebook, line, qa, complaint และ eService ช่องที่ยังไม่มีให้เว้นว่าง',
  ).optional(),
  maxFileMB: field(wholeNumber(1, 500), 'ขนาดไฟล์หลักฐานที่ใหญ่ที่สุด เป็นเมกะไบต์', 'เขียนเป็นจำนวนเต็ม เช่น 25').optional(),
  security: field(securitySchema, 'ความปลอดภัยของเว็บ', 'มี frameAncestors และ hstsDays').optional(),
  redirects: field(
    z.record(sectionPath(), field(sectionPath(), 'ที่อยู่ใหม่', 'เขียนเป็น /2567/o12/old.pdf: /2567/o12/new.pdf')),
    'ที่อยู่เดิมที่พาไปยังที่อยู่ใหม่',
    'เขียนบรรทัดละหนึ่งแห่ง เป็น ที่อยู่เดิม: ที่อยู่ใหม่ เช่น /2567/o12/old.pdf: /2567/o12/new.pdf',
  ).optional(),
  current: field(fiscalYear(), 'ปีงบประมาณปัจจุบัน', 'เขียนเป็นปีหนึ่งใน years เช่น 2567'),
  years: field(
    z.record(
      z.string().regex(/^25\d\d$/, {
        error: ({ input }) => notYear(String(input)),
      }),
      field(year, 'ข้อมูลของปี', 'อย่างน้อยต้องมี framework'),
    ),
    'ปีงบประมาณ',
    'เขียนเป็น 2567: แล้วย่อหน้า framework: oit-2566',
  ),
});

export type Site = z.output<typeof siteSchema>;
export type EitWindow = z.output<typeof eit>;
export type ContactField = keyof NonNullable<Site['contact']>;
export type ChannelKind = keyof NonNullable<Site['channels']>;
