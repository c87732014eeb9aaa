import type { FrameItem, Requirement } from '../../framework/types.ts';
import { toArabicDigits } from '../../thai/numerals.ts';
import { repair } from '../../thai/repair.ts';
import { segment } from '../../thai/segment.ts';
import { isStopword } from '../../thai/stopwords.ts';

/** Words of the frame that say how something is shown, not what. */
const HOW =
  /^(?:แสดง|ข้อมูล|หน่วยงาน|รายละเอียด|ระบุ|ดำเนินการ|ดำเนินงาน|กำหนด|เกี่ยวข้อง|ต่าง|เช่น|แต่ละ|ลักษณะ|สามารถ|ภายใน|ทั้งหมด|ปี|พ\.ศ\.|รอบ|เดือน|มี|เป็น|การ|ความ|ผู้|ตาม|ข้อ|เรื่อง|จำนวน|ทาง|จาก|บน|ของ|ที่)$/;

const known = new WeakMap<Requirement, readonly string[]>();

/**
 * The words by which an element's subject can be known, cut once. One that is a part has words of its own; one that is
 * the whole of the item also those of the item's title.
 */
function wordsOf(requirement: Requirement, { title }: FrameItem): readonly string[] {
  let words = known.get(requirement);
  if (!words) {
    const own = requirement.text.replace(/\{fy(?:-1)?\}/g, '');
    words = segment(repair(requirement.kind === 'content' ? `${own} ${title}` : own))
      .map(({ text }) => text.trim().toLowerCase())
      .filter((word) => word.length >= 3 && /[ก-ฮa-z]/.test(word) && !isStopword(word) && !HOW.test(word));
    known.set(requirement, words);
  }
  return words;
}

/** What components and pictures of a body show, in the words that the frame has for it. */
const SHOWN: readonly (readonly [sign: RegExp, words: string])[] = [
  [/<Contact\s+field="address"/, 'ที่อยู่'],
  [/<Contact\s+field="phone"/, 'หมายเลข โทรศัพท์ ช่องทางการติดต่อ'],
  [/<Contact\s+field="fax"/, 'หมายเลข โทรสาร'],
  [/<Contact\s+field="email"/, 'ไปรษณีย์ อิเล็กทรอนิกส์ e-mail'],
  [/<Contact\s+field="map"/, 'แผนที่ตั้ง แผนที่'],
  [/<Channel\s+kind="(?:facebook|line)"/, 'เครือข่ายสังคมออนไลน์ facebook เว็บไซต์ messenger'],
  [/<Channel\s+kind="qa"/, 'สอบถาม ถาม-ตอบ เว็บไซต์'],
  [/<Channel\s+kind="complaint"/, 'ร้องเรียน ช่องทาง'],
  [/<Channel\s+kind="eService"/, 'ให้บริการ ช่องทาง อินเทอร์เน็ต'],
  [/!\[/, 'รูปถ่าย ภาพ แผนผัง'],
];

/** Everyday words for what the frame has longer ones for. */
const EVERYDAY: readonly (readonly [sign: RegExp, words: string])[] = [
  [/โทร(?!สาร)|เบอร์/, 'โทรศัพท์'],
  [/แฟ็?กซ์|\bfax\b/i, 'โทรสาร'],
  [/อีเมล|@/, 'ไปรษณีย์ อิเล็กทรอนิกส์ e-mail'],
  [/ตั้งอยู่|เลขที่/, 'ที่อยู่'],
  [/พิกัด|google map/i, 'แผนที่ตั้ง แผนที่'],
  [/ข่าว|กิจกรรม|ประชุม|โครงการ/, 'ข่าวสาร'],
  [/facebook|เฟซบุ๊ก|เพจ|ไลน์|youtube/i, 'เครือข่ายสังคมออนไลน์'],
];

/**
 * Tells of each element of an item whether none of its words is in a body, nor shown by its components. A table may show
 * any, and is not looked into. The body is made ready once, when it is first asked about.
 */
export function lacksWordsIn(body: string, item: FrameItem): (requirement: Requirement) => boolean {
  let text: string | undefined;
  return (requirement) => {
    const words = wordsOf(requirement, item);
    if (words.length === 0 || body.includes('<DataTable')) return false;
    const shown = text ?? shownText(body);
    text = shown;
    return !words.some((word) => shown.includes(word));
  };
}

function shownText(body: string): string {
  const words = [...SHOWN, ...EVERYDAY].flatMap(([sign, names]) => (sign.test(body) ? [names] : []));
  return toArabicDigits(repair(`${body}\n${words.join(' ')}`)).toLowerCase();
}
