import type { YAMLError } from 'yaml';

/** What the YAML parser found, in words for an officer: what is wrong and how to mend it. */
export function yamlMessage(error: YAMLError, source: string): { message: string; hint: string } {
  const line = lineAround(source, error.pos[0]);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        message: 'บรรทัดนี้ย่อหน้าด้วยปุ่ม Tab ซึ่ง YAML ไม่รับ',
        hint: 'ลบ Tab ต้นบรรทัดแล้วเคาะเว้นวรรค (Space) 2 ครั้งแทน',
      };
    case 'MISSING_CHAR':
      return /quote/.test(error.message)
        ? {
            message: 'เปิดเครื่องหมายคำพูดไว้แต่ไม่ได้ปิด',
            hint: 'เติม " หรือ \' ปิดท้ายข้อความ ให้เป็นตัวเดียวกับที่เปิด',
          }
        : { message: 'ขาดเครื่องหมายคั่น เช่น : หรือ ,', hint: 'เขียนเป็น ชื่อช่อง: ค่า โดยเว้นวรรคหลัง :' };
    case 'DUPLICATE_KEY':
      return {
        message: `ช่อง “${line.split(':')[0]?.trim() ?? ''}” เขียนไว้สองครั้ง`,
        hint: 'เหลือไว้ครั้งเดียว แล้วลบบรรทัดที่ซ้ำ',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'ในค่านี้มีเครื่องหมาย : ตามด้วยเว้นวรรค หรือย่อหน้าไม่ตรงกัน โปรแกรมจึงแยกชื่อช่องกับค่าไม่ได้',
        hint: 'ครอบค่าทั้งหมดด้วยเครื่องหมายคำพูด เช่น progress: "หมายเหตุ: ทำแล้ว" และตรวจย่อหน้าให้ตรงกัน',
      };
    case 'BAD_INDENT':
      return /end with a/.test(error.message)
        ? {
            message: `เปิดวงเล็บไว้แต่ไม่ได้ปิดด้วย ${error.message.trim().slice(-1)}`,
            hint: 'เติมวงเล็บปิดท้ายรายการ เช่น [palad, klang]',
          }
        : { message: 'ย่อหน้าของบรรทัดนี้ไม่ตรงกับบรรทัดรอบข้าง', hint: 'ช่องในระดับเดียวกันต้องเว้นวรรคหน้าบรรทัดเท่ากัน' };
    case 'BAD_SCALAR_START': {
      const sign = source[error.pos[0]] ?? '';
      return {
        message: `ค่าขึ้นต้นด้วย ${sign} ซึ่งมีความหมายพิเศษใน YAML`,
        hint: `ครอบค่าด้วยเครื่องหมายคำพูด เช่น "${sign}…"`,
      };
    }
    case 'MULTIPLE_DOCS':
      return {
        message: 'มีเส้นคั่น --- เกินมา ไฟล์นี้ต้องมีข้อมูลชุดเดียว',
        hint: 'ลบเส้น --- ที่อยู่กลางไฟล์',
      };
    default:
      return {
        message: 'รูปแบบ YAML ของบรรทัดนี้ไม่ถูกต้อง',
        hint: 'เขียนเป็น ชื่อช่อง: ค่า ช่องละบรรทัด ย่อหน้าให้ตรงกัน และครอบข้อความที่มี : # [ ] { } ด้วยเครื่องหมายคำพูด',
      };
  }
}

function lineAround(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return source.slice(start, end === -1 ? undefined : end);
}
