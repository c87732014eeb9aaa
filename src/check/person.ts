/** Posts and trades that begin as a man's title does: นายก, นายช่าง, นายทะเบียน … */
const POSTS =
  'ก(?:องค์การ|เทศ|เมือง|อบ|สมาคม|สภา|รัฐมนตรี|เหล่า|พุทธ|ยุว|\\s|\\.|$)|ช่าง|ทะเบียน|แพทย์|อำเภอ|ตรวจ|สัตว|ด่าน|เวร|สถานี|ท้าย|ท่า|ตำรวจ|ทหาร|หน้า|จ้าง|ประกัน|ไปรษณีย์';

/** A title before a name: a man's or a woman's, or a rank. */
const TITLE = `(?:นาย(?!${POSTS})|นางสาว|นาง(?!พยาบาล)|น\\.ส\\.|ว่าที่(?:ร้อย|พัน)(?:ตรี|โท|เอก)|[รพสจด]\\.(?:[ตทอส]\\.){1,2})`;

const PERSON = new RegExp(`(?:^|[\\s(/])${TITLE} ?[ก-ฮเ-ไ][ก-๎]+ +[ก-ฮเ-ไ][ก-๎]`);

/** Whether a text names a person by title, name and surname: `นายสมมติ ตัวอย่าง`, but not `นายกเทศมนตรี`. */
export function namesPerson(text: string): boolean {
  return PERSON.test(text.replaceAll(/\s+/g, ' '));
}
