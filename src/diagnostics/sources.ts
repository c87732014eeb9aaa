/*
 * Where rules come from, as pages name it. One name for one source, so that a reader sees that they are the same.
 */

/** The national frame of the assessment. */
export const OIT = 'แบบวัด OIT ของสำนักงาน ป.ป.ช. ปีงบประมาณ พ.ศ. 2566';

/** The personal data protection act. */
export const PDPA = 'พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562';

/** No rule of anybody else: what this program needs to do its work. */
export const PROGRAM = 'การทำงานของโปรแกรม';

/** A criterion of the Web Content Accessibility Guidelines, `1.1.1`. */
export const wcag = <const N extends string>(number: N) => `มาตรฐานเว็บไซต์ที่ทุกคนเข้าถึงได้ WCAG 2.1 ข้อ ${number}` as const;

/** What the assessment goes by: what anyone can open. */
export const OPEN_TO_ALL = 'แบบวัด OIT ของสำนักงาน ป.ป.ช. ซึ่งประเมินจากข้อมูลที่เปิดเผยต่อสาธารณะบนเว็บไซต์ของหน่วยงาน';
