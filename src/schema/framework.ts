import { z } from 'astro/zod';
import { REQUIREMENT_KINDS, YEAR_RULES } from '../framework/types.ts';
import { parseNumber } from '../thai/numerals.ts';
import { field } from './field.ts';
import { said } from './said.ts';
import { fiscalYear, oneOf, refuse, text } from './values.ts';

const title = (help: string) => field(text(), 'ชื่อ', help);
const titleEn = () => field(text(), 'ชื่อภาษาอังกฤษ', 'มีหรือไม่มีก็ได้ ใช้เมื่อมีผู้ค้นหาด้วยภาษาอังกฤษ').optional();

/** An id of a form, which the message shows by an example. */
const id = (form: RegExp, name: string, example: string) =>
  field(text().regex(form, { error: (issue) => `${name} ${said(issue.input)} ไม่ตรงแบบ` }), name, `เขียนเช่น ${example}`);

const word = (name: string, example: string) => id(/^[a-z][a-z0-9-]*$/, name, `${example} ใช้เฉพาะ a-z 0-9 และ -`);
const subIndicatorId = () => id(/^\d{1,2}\.\d{1,2}$/, 'รหัสตัวชี้วัดย่อย', '"9.1"');

/** Points out of 100, with decimals. */
const points = () =>
  text().transform((value, ctx): number => {
    const number = parseNumber(value);
    return number !== undefined && number >= 0 && number <= 100
      ? number
      : refuse(ctx, `${said(value)} ไม่ใช่คะแนน 0 ถึง 100`, 'เขียนเป็นตัวเลข เช่น 1.25 หรือลบ weight ออก แล้วโปรแกรมจะคำนวณให้');
  });

const WEIGHT_HELP = 'ไม่ต้องเขียนก็ได้ โปรแกรมคำนวณจากโครงของตัวชี้วัดให้';

const requirement = z.strictObject({
  id: id(/^o[1-9]\d?\.[1-9]\d?$/, 'รหัสองค์ประกอบ', 'o12.1'),
  kind: field(oneOf(REQUIREMENT_KINDS), 'ชนิดขององค์ประกอบ', `คำที่ใช้ได้คือ ${REQUIREMENT_KINDS.join(', ')}`),
  text: field(text(), 'ข้อความขององค์ประกอบ', 'เขียนตามแบบวัด OIT ใช้ {fy} แทนปีที่ประเมิน และ {fy-1} แทนปีก่อน'),
  textEn: field(text(), 'ข้อความภาษาอังกฤษ', 'มีหรือไม่มีก็ได้').optional(),
});

const item = z.strictObject({
  id: id(/^o[1-9]\d?$/, 'รหัสข้อ', 'o12'),
  title: title('เขียนตามแบบวัด OIT'),
  titleEn: titleEn(),
  variants: field(z.array(field(text(), 'ชื่ออื่นของข้อ', 'เขียนเป็นข้อความ')), 'ชื่ออื่นของข้อ', 'เขียนเป็นรายการ').optional(),
  question: field(text(), 'คำถามของประชาชน', 'เขียนคำถามที่ข้อนี้ตอบ เช่น จะติดต่อหน่วยงานได้ที่ไหน'),
  plain: field(text(), 'คำอธิบายง่าย ๆ', 'เขียนหนึ่งประโยคว่าข้อนี้คืออะไร'),
  subIndicator: subIndicatorId(),
  group: word('รหัสกลุ่ม', 'basic'),
  topic: word('เรื่องของข้อ', 'annual-plan'),
  yearRule: field(oneOf(YEAR_RULES), 'ช่วงเวลาของหลักฐาน', `คำที่ใช้ได้คือ ${YEAR_RULES.join(', ')}`),
  weight: field(
    z.strictObject({
      oit: field(points(), 'คะแนนใน OIT', WEIGHT_HELP),
      ita: field(points(), 'คะแนนใน ITA', WEIGHT_HELP),
    }),
    'น้ำหนักคะแนน',
    WEIGHT_HELP,
  ).optional(),
  requirements: field(z.array(requirement).min(1), 'องค์ประกอบของข้อ', 'เขียนเป็นรายการ ขึ้นต้นด้วย - id:'),
});

/** A frame: the YAML that ships in `src/framework`, and `content/frameworks/<id>.yaml` of an organisation's own. */
export const frameworkSchema = z.strictObject({
  id: word('รหัสกรอบ', 'oit-2567'),
  title: title('เขียนเช่น แบบวัด OIT ตามกรอบ ITA ปีงบประมาณ พ.ศ. 2567'),
  titleEn: titleEn(),
  fiscalYear: field(fiscalYear(), 'ปีงบประมาณของกรอบ', 'เขียนเป็นปี พ.ศ. สี่หลัก เช่น 2567'),
  indicators: field(
    z
      .array(
        z.strictObject({
          id: id(/^\d{1,2}$/, 'รหัสตัวชี้วัด', '"9"'),
          title: title('เขียนตามแบบวัด OIT'),
          titleEn: titleEn(),
          subIndicators: field(
            z
              .array(z.strictObject({ id: subIndicatorId(), title: title('เขียนตามแบบวัด OIT'), titleEn: titleEn() }))
              .min(1),
            'ตัวชี้วัดย่อย',
            'เขียนเป็นรายการ ขึ้นต้นด้วย - id:',
          ),
        }),
      )
      .min(1),
    'ตัวชี้วัด',
    'เขียนเป็นรายการ ขึ้นต้นด้วย - id:',
  ),
  groups: field(
    z
      .array(z.strictObject({ id: word('รหัสกลุ่ม', 'basic'), title: title('เขียนตามแบบวัด OIT'), titleEn: titleEn() }))
      .min(1),
    'กลุ่มของข้อ',
    'เขียนเป็นรายการ ขึ้นต้นด้วย - id:',
  ),
  items: field(z.array(item).min(1), 'ข้อ', 'เขียนเป็นรายการ ขึ้นต้นด้วย - id: o1'),
});

export type FrameworkFile = z.output<typeof frameworkSchema>;
