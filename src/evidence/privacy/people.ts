/** Programs, systems and machines that put their own name where an author's belongs. */
const MACHINE = new RegExp(
  [
    'microsoft|office|windows|word|excel|power ?point|acrobat|adobe|distiller|pdf|libre|open ?office|google|chrom|skia|quartz',
    'canva|photoshop|illustrator|indesign|wps|kingsoft|foxit|nitro|ghostscript|latex|pandoc|tcpdf|fpdf|crystal reports?',
    'scan|print|copier|iphone|ipad|android|samsung|oppo|vivo|xiaomi|huawei',
    'canon|ir-?adv|epson|brother|ricoh|xerox|kyocera|konica|minolta|sharp|toshiba|fuji|lexmark|hewlett|lenovo|acer|asus|dell',
    'desktop|laptop|notebook|computer|corporate|edition|ultimate|activat|kkd|www\\.|https?:',
  ].join('|'),
  'i',
);

/** Accounts and machines that are no one's in particular; the whole value, with a number or `-pc` behind. */
const ANYONE =
  /^(?:administrator|admin|user ?name|users?|new ?user|guest|owner|default|unknown|anonymous|author|none|n\/?a|test|root|system|public|staff|hp|pc|com|it|ict|mis|home|work|my ?pc|ผู้ใช้(?:งาน)?|ผู้ดูแล(?:ระบบ)?|ไม่ทราบ|ไม่ระบุ|เจ้าหน้าที่|งาน|ธุรการ|พัสดุ|การเงิน)?(?:[ _.-]*(?:pc|com))?[ _.#-]*\d*$/i;

/** Offices and firms, the organisation's own among them. */
const OFFICE =
  /องค์การ|องค์กร|เทศบาล|อ\.?บ\.?[ตจ]\.?(?![ก-ฮะ-ู])|สำนัก|^กอง(?:คลัง|ช่าง|การ|ทุน|สา|สวัส|ยุทธ|วิชา|ส่ง|กฎ|แผน)|^ฝ่าย|^งาน|^หน่วย|ศูนย์|โรงเรียน|กรม|กระทรวง|จังหวัด|อำเภอ|บริษัท|หจก|ห้าง|ร้าน|มหาวิทยาลัย|\b(?:municipal\w*|government|department|ministry|division|company|co\.,? ?ltd|limited|organi[sz]ation|school|university|administration|bureau|thailand)\b/i;

/**
 * Whether an author's name is a person's. Whatever is no program, machine, general account or office may be one, nicknames
 * included.
 *
 * @param own names of the organisation, which are no person's
 */
export function isPerson(name: string, own: readonly string[] = []): boolean {
  const trimmed = name.trim();
  if (!/\p{L}{2}/u.test(trimmed) || own.some((known) => known.trim() !== '' && trimmed.includes(known.trim())))
    return false;
  if (/(?:^|\s)(?:นาย(?!ก)|นาง|น\.ส\.|mrs?\.|ms\.|miss )/i.test(trimmed)) return true;
  return !ANYONE.test(trimmed) && !MACHINE.test(trimmed) && !OFFICE.test(trimmed);
}

/** Folders that every machine has, in the place of a user's. */
const EVERYONES =
  /^(?:public|default|all users|default user|shared|administrator|admin|users?|owner|guest|root|runner|\.+)$/i;
const HOMES = /(?:\b[a-z]:)?[\\/](?:users|documents and settings|home)[\\/]+([^\\/:*?"<>|\r\n]{1,60})/gi;

/** The user's name in a path: `C:\Users\somchai\งาน.docx` → `somchai`, and where it stands. */
export function userOfPath(value: string): { readonly name: string; readonly from: number } | undefined {
  for (const match of value.matchAll(HOMES)) {
    const name = match[1] ?? '';
    if (!EVERYONES.test(name.trim()) && !ANYONE.test(name.trim())) {
      return { name, from: match.index + match[0].length - name.length };
    }
  }
  return undefined;
}
