/** A word that a template left for its editor to write over, and where in the text it stands. */
export interface TemplateWord {
  readonly word: string;
  readonly offset: number;
}

/** What a bracket asks to be written into it; everyday brackets (ระบุไว้ในข้อ 3) go on otherwise. */
const ASKED =
  'ชื่อ|วัน|เดือน|ปี|จำนวน|หน่วยงาน|ตำแหน่ง|เลข|หมายเลข|เบอร์|ที่อยู่|รายละเอียด|โครงการ|งบประมาณ|เรื่อง|สถานที่|เหตุผล|ข้อมูล|ข้อความ|ลิงก์|ไฟล์|ตรงนี้|ที่นี่';
const ASK = `(?:โปรด|กรุณา)?(?:ระบุ|ใส่|กรอก|เติม|พิมพ์)`;
/** A bracket that tells citizens how to fill in a form says how, where a template's says only what. */
const ADVICE = '(?![^()\\n]*(?:ให้|ครบ|ชัดเจน|ถูกต้อง|ทุก|สะดวก))';
const NAMES = 'ชื่อ(?:หน่วยงาน|อปท\\.?|อบต\\.?|เทศบาล|ตำบล|อำเภอ|จังหวัด|โครงการ|เอกสาร|ไฟล์|ผู้บริหาร|นายก|ปลัด|เรื่อง)';
const SAMPLE = '(?:ข้อความ)?ตัวอย่าง';

/** Signs of words to write over, in texts of any length. */
const WORDS: readonly RegExp[] = [
  // Not a masked number (x-xxxx-xxxxx-12-3, 08x-xxx-xxxx), nor a part of an address or a longer word.
  /(?<![\w/.-])(?:x{3,}|X{3,})(?![\w/-])/g,
  /(?<![\d๐-๙]|\w\/)(?:25|๒๕)(?:[xX×]{2}|_{2,}|\.{2,}|…|[-–—]{2,})(?![\w])/g,
  /\blorem ipsum\b/gi,
  /(?<![A-Za-z0-9_])(?:TODO|FIXME|TBD|TBC)(?![A-Za-z0-9_])/g,
  new RegExp(`\\((?:${ASK}\\s*${ADVICE}(?:${ASKED})[^()\\n]{0,40}|${ASK}\\s*(?:…|\\.{2,})?|${NAMES})\\)`, 'g'),
  // A bracket with an address behind it is a link.
  new RegExp(`\\[(?:${ASK}[^[\\]\\n]{0,40}|${NAMES}|${SAMPLE}|รอ(?:ข้อมูล|เติม)[^[\\]\\n]{0,20})\\](?!\\()`, 'g'),
  new RegExp(`<(?:${ASK}|${NAMES}|หน่วยงาน|ข้อความ|วันที่)[^<>\\n]{0,40}>`, 'g'),
  new RegExp(`(?:…|\\.{3,})\\s*(?:${ASK})[^\\n.…]{0,30}(?:…|\\.{3,})`, 'g'),
  // แบบคำขอ (ตัวอย่าง) is a form that is filled in to show how.
  /(?<!(?:แบบ|ฟอร์ม|คำขอ|คำร้อง|หนังสือ|ใบ)[^\n()]{0,40})\((?:ข้อความ)?ตัวอย่าง\)/g,
  /(?<=^[ \t>*|-]*|[|([:][ \t]*)รอ(?:ข้อมูล|เติมข้อมูล|กรอกข้อมูล)(?:เพิ่มเติม)?(?=[ \t]*(?:$|[|)\].]))/gm,
  /เขียนเนื้อความที่ประชาชนอ่านรู้เรื่องตรงนี้/g,
  // A line of its own is a rule; dots that lead to the number or the letter of a page are a table of contents.
  /(?<![\w/.…])(?:\.{5,}|…{2,})(?![\s.…]*(?:[\d๐-๙]|[ก-ฮ](?![ก-๎.])))/g,
  /(?<![\w/])_{4,}(?!\w)(?!(?<=^[ \t]*_+)[ \t]*$)/gm,
  /(?<![A-Za-z/])(?:dd|วว)\s?[/-]\s?(?:mm|ดด)(?:\s?[/-]\s?(?:yyyy|yy|ปปปป|ปป))?(?![A-Za-z])/gi,
  /(?<=(?:วันที่|เมื่อ)\s*:?\s*)วัน\s?\/\s?เดือน\s?\/\s?ปี/g,
];

/** Any of the signs that those words are known by: most texts have none, and need not be looked through. */
const SIGN =
  /[xX×]{2}|lorem|LOREM|Lorem|TODO|FIXME|TBD|TBC|[([<…](?:โปรด|กรุณา|ระบุ|ใส่|กรอก|เติม|พิมพ์|ชื่อ|ข้อความ|ตัวอย่าง|รอ|หน่วยงาน|วันที่)|\.{3}|…|__|(?:25|๒๕)[-–—]|รอข้อมูล|รอเติม|รอกรอก|เขียนเนื้อความที่|วว|[dD][dD]\s?[/-]|วัน\s?\/\s?เดือน/;

/** What a field holds where nothing was written into it. */
const EMPTY = /^(?:[-–—_.…*\s]+|n\/?a|test|ทดสอบ|วัน\s?\/\s?เดือน\s?\/\s?ปี|รอข้อมูล.{0,20}|ตัวอย่าง|ระบุ)$/i;

/** The words of a template that were left in a text, in their order. */
export function templateWords(text: string): TemplateWord[] {
  if (!SIGN.test(text)) return [];
  const found = WORDS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ word, offset: index })),
  ).sort((a, b) => a.offset - b.offset || b.word.length - a.word.length);
  // What stands in another is told with it.
  return found.filter(({ offset }, i) => !found.slice(0, i).some((one) => offset < one.offset + one.word.length));
}

/** The same of a field, which may also hold nothing but a sign that stands for nothing. */
export function templateWordsOfField(text: string): TemplateWord[] {
  return EMPTY.test(text.trim()) ? [{ word: text.trim(), offset: 0 }] : templateWords(text);
}
