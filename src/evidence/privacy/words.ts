import type { PrivacyKind } from '../../schema/privacy.ts';
import type { PrivacyFinding } from './finding.ts';

const LAW = 'พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 (PDPA)';

const BLACK_OUT =
  'ลบหรือแทนด้วย x ในข้อความหรือไฟล์ต้นฉบับ แล้วบันทึกเป็น PDF ใหม่ อย่าใช้กล่องสีดำทับ เพราะข้อความใต้กล่องยังคัดลอกได้ ถ้าเป็นเอกสารสแกน ให้ปิดทับบนกระดาษแล้วสแกนใหม่';

interface Words {
  readonly name: string;
  /** Why it matters. */
  readonly matters: string;
  readonly mend: string;
}

const WORDS: Record<PrivacyKind, Words> = {
  'citizen-id': {
    name: 'เลขประจำตัวประชาชน',
    matters: `${LAW} ห้ามเผยแพร่โดยไม่มีเหตุตามกฎหมาย และเลขนี้ใช้แอบอ้างทำธุรกรรมแทนเจ้าของได้`,
    mend: BLACK_OUT,
  },
  'bank-account': {
    name: 'เลขที่บัญชีธนาคารของบุคคล',
    matters: `เป็นข้อมูลส่วนบุคคลตาม ${LAW} และมิจฉาชีพใช้หลอกลวงเจ้าของบัญชีได้`,
    mend: BLACK_OUT,
  },
  phone: {
    name: 'หมายเลขโทรศัพท์ที่น่าจะเป็นของบุคคล',
    matters: `เป็นข้อมูลส่วนบุคคลตาม ${LAW}`,
    mend: `ใช้หมายเลขของสำนักงานแทน ถ้าไม่ได้ ให้${BLACK_OUT}`,
  },
  email: {
    name: 'อีเมลที่น่าจะเป็นของบุคคล',
    matters: `เป็นข้อมูลส่วนบุคคลตาม ${LAW}`,
    mend: `ใช้อีเมลของหน่วยงานแทน ถ้าไม่ได้ ให้${BLACK_OUT}`,
  },
  address: {
    name: 'ที่อยู่บ้านของบุคคล',
    matters: `เป็นข้อมูลส่วนบุคคลตาม ${LAW} ใครก็ตามไปถึงบ้านได้`,
    mend: `เหลือไว้เพียงหมู่ที่หรือตำบล โดย${BLACK_OUT}`,
  },
  gps: {
    name: 'พิกัดสถานที่ฝังอยู่ในไฟล์ภาพ',
    matters: 'พิกัดอาจบอกที่ตั้งบ้านของผู้ถ่ายหรือผู้ที่อยู่ในภาพ ระบบลบพิกัดออกจากไฟล์ที่เผยแพร่ให้ แต่ไฟล์ต้นฉบับยังมีอยู่',
    mend: 'บันทึกภาพใหม่โดยไม่เก็บตำแหน่ง หรือปิดการบันทึกตำแหน่งในกล้องของโทรศัพท์',
  },
  author: {
    name: 'ชื่อบุคคลในข้อมูลผู้จัดทำของไฟล์',
    matters: 'ผู้ที่ดาวน์โหลดไฟล์ต้นฉบับเห็นได้ว่าใครเป็นผู้พิมพ์ ระบบลบชื่อออกจากไฟล์ที่เผยแพร่ให้ แต่ไฟล์ต้นฉบับยังมีอยู่',
    mend: 'ใน Word หรือ Excel เลือก ไฟล์ > ข้อมูล > ตรวจสอบเอกสาร > ลบข้อมูลส่วนบุคคล แล้วบันทึกใหม่',
  },
  path: {
    name: 'ชื่อผู้ใช้คอมพิวเตอร์ในที่เก็บไฟล์',
    matters: 'ที่เก็บไฟล์บอกชื่อผู้ใช้เครื่องและโครงสร้างแฟ้มภายใน ซึ่งผู้ไม่หวังดีนำไปใช้ได้',
    mend: 'เปลี่ยนชื่อเรื่อง (Title) ในคุณสมบัติของไฟล์เป็นชื่อเอกสาร แล้วบันทึกใหม่',
  },
};

/**
 * What a finding is called, a noun that goes behind พบ, why it matters, and how to mend or answer it. All
 * in Thai and without the value; the place is shown by the finding's own `context`.
 */
export function privacyWords({ kind }: Pick<PrivacyFinding, 'kind'>): {
  readonly title: string;
  readonly why: string;
  readonly hint: string;
} {
  const { name, matters, mend } = WORDS[kind];
  return {
    title: name,
    why: matters,
    hint: `${mend} ถ้าเผยแพร่ได้โดยชอบ ให้ใส่คำตอบใน privacy ของรายการนี้ เช่น ${answer(kind)}`,
  };
}

function answer(kind: PrivacyKind): string {
  if (kind !== 'citizen-id') return `{ allow: ${kind}, reason: เหตุผลที่เผยแพร่ได้ }`;
  return `{ allow: ${kind}, reason: เหตุผลที่เผยแพร่ได้, ends: "เลขสี่ตัวท้าย" } ทีละเลข`;
}
