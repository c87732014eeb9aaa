import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DisclosureItem } from '../../model/types.ts';
import type { Site } from '../../schema/site.ts';
import { atBody } from '../item-place.ts';

/** Consonants and digits of a sentence that says something; ทต.สมมติเผยแพร่แล้ว has 13. */
const LEAST = 12;

/** Words that only point elsewhere, or say that there is nothing to read. */
const POINTING =
  /ข้อมูล(?:นี้|ของข้อนี้)?คืออะไร|ข้อนี้|ยังไม่มีข้อมูล|ไม่มีข้อมูล|รอข้อมูล|รายละเอียด|เพิ่มเติม|เอกสาร|หลักฐาน|ไฟล์|แนบ|ดาวน์โหลด|คลิก|ลิงก์|ที่นี่|ด้านล่าง|ข้างล่าง|ดูได้|ได้ที่|ตาม|ดู|อ่าน|ใน/g;

/** Items that are done while their page says nothing to those who read it. */
export function saysNothingRules(items: readonly DisclosureItem[], site: Site): Diagnostic[] {
  return items.flatMap((item): Diagnostic[] => {
    const { entry, status, body } = item;
    if (!entry || status !== 'done' || body.trim() === '' || saysSomething(body, site)) return [];
    return [
      diagnostic(
        'content/says-nothing',
        atBody(entry, body.search(/\S/)),
        'ข้อนี้แจ้งว่าดำเนินการแล้ว แต่เนื้อความมีเพียงหัวข้อหรือคำสั้น ๆ ผู้อ่านและผู้ประเมินจะไม่รู้ว่ามีอะไร',
        'เขียนหนึ่งหรือสองประโยคว่าข้อมูลนี้คืออะไร และหน่วยงานทำอะไรไปแล้ว',
      ),
    ];
  });
}

/** Whether a body has a sentence, a table or an answer of its own, beside its headings. */
export function saysSomething(body: string, site: Site): boolean {
  if (body.length >= LONG) return true;
  if (body.includes('<DataTable') || /^[ \t]*\|.*\|/m.test(body)) return true;
  const shown = body
    .replace(/^#.*$/gm, '')
    .replace(/<(Contact|Channel)\s+(?:field|kind)="(\w+)"\s*\/>/g, (_, name, key) => filled(site, name, key))
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(POINTING, '');
  return letters(shown) >= LEAST;
}

/** What a component shows of site.yaml; nothing where that is not filled in. */
function filled(site: Site, name: string, key: string): string {
  const values: Readonly<Record<string, string | undefined>> =
    (name === 'Contact' ? site.contact : site.channels) ?? {};
  return values[key] ? 'ข้อมูลจากข้อมูลของหน่วยงาน' : '';
}

/** So long a body is no heading alone, and need not be looked into. */
const LONG = 600;

function letters(text: string): number {
  return text.match(/[ก-ฮA-Za-z\d๐-๙]/g)?.length ?? 0;
}
