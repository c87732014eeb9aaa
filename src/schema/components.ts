import { evidenceFile } from './file-name.ts';
import { said } from './said.ts';

/** An attribute of a component: one of a few values, or text with a rule of its own. */
export interface AttributeRule {
  /** A value as an author would write it. */
  readonly example: string;
  /** How it is written, a Thai sentence for its author. */
  readonly help: string;
  readonly isRequired: boolean;
  /** The values it may take; text of any kind where there are none. */
  readonly values?: readonly string[];
  /** What is wrong with a text that is not empty, in Thai. */
  readonly fault?: (text: string) => string | undefined;
}

export interface ComponentRule {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Whether text stands between its tags. */
  readonly holdsText?: boolean;
  /** Whether it is a block of its own, which no line of text can hold. */
  readonly standsAlone?: boolean;
}

/** The components a body may use. Nothing else is allowed, nor any other attribute, so that content stays data. */
export const PROSE_COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Contact: { attributes: { field: oneOf(['address', 'phone', 'fax', 'email', 'map']) } },
  Channel: { attributes: { kind: oneOf(['facebook', 'line', 'qa', 'complaint', 'eService']) } },
  Note: { attributes: {}, holdsText: true },
  DataTable: {
    standsAlone: true,
    attributes: {
      file: {
        isRequired: true,
        example: 'o12/stat.csv',
        help: 'ใส่ชื่อไฟล์ CSV ที่อยู่ในโฟลเดอร์ของข้อ อย่างเดียวกับในช่อง evidence',
        fault: csvFault,
      },
      caption: { isRequired: true, example: 'สถิติการให้บริการ', help: 'ใส่ชื่อตาราง ซึ่งจะแสดงเหนือตาราง' },
      chart: optional(oneOf(['bar', 'line'], 'ใส่ bar (แผนภูมิแท่ง) หรือ line (แผนภูมิเส้น) ถ้าต้องการเพียงตาราง ให้ลบ chart ออก')),
      total: optional(
        oneOf(
          ['row', 'column', 'both'],
          'ใส่ row (แถวสุดท้ายเป็นผลรวม) column (คอลัมน์ตัวเลขสุดท้ายเป็นผลรวม) หรือ both (ทั้งสองอย่าง)',
        ),
      ),
      unit: { isRequired: false, example: 'ราย', help: 'ใส่หน่วยของตัวเลขทั้งตาราง เพียงหน่วยเดียว' },
      columns: {
        isRequired: false,
        example: 'B, C',
        help: 'ใส่คอลัมน์ที่จะแสดงเป็นแผนภูมิ ไม่เกิน 3 คอลัมน์ เป็นตัวอักษรอย่างใน Excel หรือชื่อหัวตาราง คั่นด้วย ,',
      },
    },
  },
};

function oneOf(values: readonly string[], help = `ค่าที่ใช้ได้คือ ${values.join(', ')}`): AttributeRule {
  return { values, help, example: values[0] ?? '', isRequired: true };
}

function optional(rule: AttributeRule): AttributeRule {
  return { ...rule, isRequired: false };
}

/** A file of evidence whose name says that it is a table. */
function csvFault(value: string): string | undefined {
  const name = evidenceFile().safeParse(value);
  if (!name.success) return name.error.issues[0]?.message;
  return /\.csv$/i.test(value) ? undefined : `ไฟล์ ${said(value)} ไม่ใช่ไฟล์ CSV จึงแสดงเป็นตารางไม่ได้`;
}
