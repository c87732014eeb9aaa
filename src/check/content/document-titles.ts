import { type Code, diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DisclosureItem } from '../../model/types.ts';
import { said } from '../../schema/said.ts';
import { atEvidence } from '../item-place.ts';

/** Titles of documents that say nothing of what is in them, or that it is not settled yet. */
export function documentTitleRules(items: readonly DisclosureItem[]): Diagnostic[] {
  return items.flatMap((item) =>
    item.evidence.flatMap(({ title }, i): Diagnostic[] => {
      const tell = (code: Code, message: string, hint: string) => [
        diagnostic(code, atEvidence(item, i, 'title'), message, hint),
      ];
      if (NAMELESS.test(title.trim()))
        return tell(
          'content/title-says-nothing',
          `ชื่อเอกสาร ${said(title)} ไม่บอกว่าเป็นเอกสารอะไร`,
          'เขียนชื่อเรื่องของเอกสารพร้อมปีหรือรอบ เช่น รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567',
        );
      if (DRAFT.test(title.trim()))
        return tell(
          'content/draft',
          `เอกสาร ${said(title)} ยังเป็นฉบับร่าง ซึ่งยังไม่ประกาศใช้หรือยังไม่ได้ลงนาม`,
          'แนบฉบับที่ประกาศใช้หรือลงนามแล้ว ถ้าไฟล์นี้เป็นฉบับจริง ให้ลบคำว่า ร่าง ออกจากชื่อ',
        );
      return [];
    }),
  );
}

/** The name of a file, the code of an item, or a word for any document, with no more than a number behind it. */
const NAMELESS =
  /^(?:[\w ().-]+\.(?:pdf|docx?|xlsx?|pptx?|csv|jpe?g|png|zip)|(?:scan|img|image|doc|document|file|untitled|new)[ _-]*[\d()]*|o ?\d{1,2}(?:[.-]\d+)?|ข้อ(?:ที่)? ?o?[\d๐-๙]{1,2}|(?:ไฟล์|เอกสาร|รูป|ภาพ|หลักฐาน|ลิงก์)(?:แนบ|ประกอบ|หลักฐาน|ภาพ)?(?:ที่)? ?[\d๐-๙]*)$/i;

/** A draft of what must be in force. Others read drafts of contracts, terms and by-laws, which are published as such. */
const DRAFT =
  /^(?:\(ร่าง\) ?|ร่าง ?)(?:แผน|รายงาน|นโยบาย|คู่มือ|มาตรการ|ประมวล|แนวปฏิบัติ|ประกาศเจตนารมณ์|ประกาศนโยบาย)|\((?:ฉบับ)?ร่าง\)$/;
