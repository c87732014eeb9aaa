import { megabytes } from '../content/decode.ts';
import type { FileProblem } from '../evidence/documents.ts';
import { KINDS } from '../evidence/kinds.ts';
import { said } from '../schema/said.ts';

interface Words {
  readonly message: string;
  readonly hint: string;
}

type Reason = FileProblem['problem']['reason'];

const KEPT = Object.values(KINDS)
  .flatMap(({ endings }) => endings[0] ?? [])
  .join(', ');
const FETCH = 'ขอไฟล์ต้นฉบับจากผู้จัดทำแล้ววางแทนไฟล์นี้';

/** What an editor is told of a file that can't be published; the name is quoted already. */
const WORDS: Record<Exclude<Reason, 'mismatch' | 'foreign' | 'too-large'>, (name: string) => Words> = {
  empty: (name) => ({ message: `ไฟล์ ${name} ว่าง หรือไม่มีส่วนใดที่เผยแพร่ได้`, hint: FETCH }),
  truncated: (name) => ({ message: `ไฟล์ ${name} ขาดท้าย อาจคัดลอกหรือดาวน์โหลดมาไม่ครบ`, hint: FETCH }),
  encrypted: (name) => ({
    message: `ไฟล์ ${name} ตั้งรหัสผ่านหรือจำกัดสิทธิ์ไว้ ประชาชนและผู้ประเมินจะเปิดอ่านหรือคัดลอกไม่ได้`,
    hint: 'เปิดไฟล์ด้วยโปรแกรมเดิม ยกเลิกรหัสผ่านและการจำกัดสิทธิ์ แล้วบันทึกใหม่',
  }),
  damaged: (name) => ({ message: `ไฟล์ ${name} เสียหาย เปิดอ่านไม่ได้`, hint: `ลองเปิดไฟล์บนเครื่องนี้ ถ้าเปิดไม่ได้ให้${FETCH}` }),
  bomb: (name) => ({
    message: `ไฟล์ ${name} คลายออกมาใหญ่ผิดปกติ อาจทำให้เครื่องของผู้เปิดค้าง`,
    hint: 'แยกเป็นหลายไฟล์ หรือลดจำนวนไฟล์และขนาดภาพข้างใน แล้วบันทึกใหม่',
  }),
  'unsafe-name': (name) => ({
    message: `ใน ${name} มีชื่อไฟล์ที่ชี้ออกไปนอกโฟลเดอร์ ผู้เปิดอาจถูกเขียนทับไฟล์ในเครื่อง`,
    hint: 'คลายไฟล์ออก ตรวจว่าไม่มีไฟล์แปลกปลอม แล้วบีบอัดใหม่',
  }),
  uncleanable: (name) => ({
    message: `ลบชื่อผู้จัดทำและข้อมูลเครื่องออกจากไฟล์ ${name} ไม่ได้ เพราะโครงสร้างของไฟล์ผิดแบบ`,
    hint: 'เปิดไฟล์แล้วสั่งพิมพ์เป็น PDF ใหม่ (Print to PDF) หรือบันทึกใหม่ด้วยโปรแกรมเดิม',
  }),
  'too-slow': (name) => ({
    message: `อ่านไฟล์ ${name} ไม่จบภายใน 2 นาที`,
    hint: 'บันทึกใหม่ด้วยโปรแกรมเดิม หรือแยกเป็นหลายไฟล์',
  }),
  outside: (name) => ({
    message: `${name} เป็นทางลัดไปยังไฟล์นอกโฟลเดอร์ content`,
    hint: 'คัดลอกไฟล์จริงมาวางแทนทางลัด',
  }),
  unreadable: (name) => ({ message: `เปิดอ่านไฟล์ ${name} ไม่ได้`, hint: 'ขอให้ผู้ดูแลเครื่องให้สิทธิ์อ่านไฟล์นี้' }),
};

/** What is wrong with a file and how to mend it. */
export function problemWords({ file, problem }: FileProblem, maxBytes: number): Words {
  const name = said(file);
  switch (problem.reason) {
    case 'too-large':
      return {
        message: `ไฟล์ ${name} มีขนาด ${megabytes(problem.bytes)} MB ใหญ่กว่าที่กำหนดไว้ ${megabytes(maxBytes)} MB`,
        hint: 'ลดความละเอียดของภาพหรือแยกเป็นหลายไฟล์ หรือแก้ maxFileMB ใน site.yaml',
      };
    case 'mismatch': {
      const kind = 'kind' in problem && problem.kind ? KINDS[problem.kind] : undefined;
      return {
        message: `ชื่อไฟล์ ${name} ไม่ตรงกับข้อมูลข้างใน ซึ่งเป็น ${kind?.name ?? ''}`,
        hint: `เปลี่ยนนามสกุลไฟล์เป็น .${kind?.endings[0] ?? ''} ทั้งที่ไฟล์และในช่อง file หรือวางไฟล์ที่ถูกต้องแทน`,
      };
    }
    case 'foreign': {
      const foreign = 'foreign' in problem ? problem.foreign : undefined;
      if (foreign) return { message: `ไฟล์ ${name} ไม่ใช่ชนิดที่เผยแพร่ได้ แต่เป็น ${foreign.name}`, hint: foreign.mend };
      return {
        message: `ไฟล์ ${name} ไม่ใช่ชนิดที่เผยแพร่ได้`,
        hint: `บันทึกเป็นชนิดอื่น ชนิดที่ใช้ได้คือ ${KEPT} ส่วนเสียงและวิดีโอให้เผยแพร่ที่อื่นแล้วใส่ link`,
      };
    }
    default:
      return WORDS[problem.reason](name);
  }
}
