import type { FamilyName } from './catalogue.ts';
import type { Severity } from './diagnostic.ts';

/** What each severity is called wherever one is shown. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'ผิดพลาด',
  warning: 'ควรแก้',
  note: 'ข้อสังเกต',
};

/** What follows from a severity, as half a sentence. */
export const SEVERITY_MEANINGS: Readonly<Record<Severity, string>> = {
  error: 'ต้องแก้ก่อน จึงจะเผยแพร่ได้',
  warning: 'เผยแพร่ได้ แต่อาจเสียคะแนนหรือมีผู้เดือดร้อน',
  note: 'เผยแพร่ได้ บอกไว้ให้รู้',
};

/** What each family of kinds is about. */
export const FAMILY_NAMES: Readonly<Record<FamilyName, string>> = {
  content: 'ไฟล์ ช่องข้อมูล และเนื้อความ',
  site: 'ข้อมูลหน่วยงานและปี',
  item: 'สถานะและหลักฐานของข้อ',
  frame: 'กรอบการประเมินที่ใช้',
  evidence: 'เอกสารหลักฐาน',
  privacy: 'ข้อมูลส่วนบุคคล',
  table: 'ตารางและแผนภูมิ',
  link: 'ลิงก์ภายในหมวด',
  reach: 'การเข้าถึงจากภายนอก',
  eit: 'แบบวัด EIT',
  memo: 'บันทึกข้อความ',
  report: 'มาตรการ ตัวชี้วัด และตัวเลขในรายงาน',
  permanent: 'ที่อยู่ที่ไม่มีวันหาย',
  build: 'หน้าเว็บที่สร้างแล้ว',
};
