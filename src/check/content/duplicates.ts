import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Documents } from '../../evidence/documents.ts';
import type { DisclosureItem, DisclosureYear } from '../../model/types.ts';
import { paths } from '../../model/urls.ts';
import { said } from '../../schema/said.ts';
import { repair } from '../../thai/repair.ts';
import { atEvidence } from '../item-place.ts';

/** Evidence of a year that is listed twice: in one item, or one link in two items. */
export function duplicateRules({ items }: DisclosureYear, documents: Documents): Diagnostic[] {
  return [...items.flatMap((item) => (item.evidence.length > 1 ? twice(item, documents) : [])), ...shared(items)];
}

/** The same file, bytes, link or title twice in one item. */
function twice(item: DisclosureItem, documents: Documents): Diagnostic[] {
  const pieces = new Map<string, number>();
  const titles = new Map<string, number>();
  return item.evidence.flatMap((evidence, i): Diagnostic[] => {
    const { title, file, link } = evidence;
    const bytes = file && documents.get(paths.evidence(item.year, file))?.facts.published.sha256;
    const what = link === undefined ? (bytes ?? file ?? '') : sameAddress(link);
    const first = pieces.get(what);
    const words = repair(title).replace(/\s+/g, ' ');
    const sameTitle = titles.get(words);
    if (first === undefined) pieces.set(what, i);
    if (sameTitle === undefined) titles.set(words, i);
    if (first !== undefined) {
      const other = item.evidence[first];
      const isByBytes = file !== undefined && file !== other?.file;
      const name = said(file ?? link);
      return [
        diagnostic(
          'content/evidence-twice',
          atEvidence(item, i, file === undefined ? 'link' : 'file'),
          isByBytes
            ? `ไฟล์ ${name} เหมือนกับ ${said(other?.file)} ในข้อเดียวกันทุกตัวอักษร`
            : `${file === undefined ? 'ลิงก์' : 'ไฟล์'} ${name} อยู่ในข้อนี้แล้ว ที่บรรทัด ${atEvidence(item, first, 'title').line}`,
          'ถ้าเป็นเอกสารเดียวกัน ให้รวม meets ไว้ที่รายการเดียวแล้วลบอีกรายการ ถ้าเป็นคนละเอกสาร ให้ใส่ไฟล์หรือลิงก์ที่ถูกต้อง',
        ),
      ];
    }
    if (sameTitle === undefined) return [];
    return [
      diagnostic(
        'content/title-twice',
        atEvidence(item, i, 'title'),
        `ชื่อเอกสาร ${said(title)} ซ้ำกับรายการที่บรรทัด ${atEvidence(item, sameTitle, 'title').line} ผู้อ่านจะแยกสองเอกสารไม่ออก`,
        'เพิ่มเดือน รอบ หรือเรื่องที่ต่างกันในชื่อ เช่น เดือนตุลาคม 2566',
      ),
    ];
  });
}

/** One link in two items of a year: an assessor who opens it for the second may find what answers the first. */
function shared(items: readonly DisclosureItem[]): Diagnostic[] {
  const seen = new Map<string, { readonly item: DisclosureItem; readonly index: number }>();
  return items.flatMap((item) =>
    item.evidence.flatMap(({ link }, index): Diagnostic[] => {
      if (link === undefined) return [];
      const address = sameAddress(link);
      const first = seen.get(address);
      if (!first) seen.set(address, { item, index });
      if (!first || first.item === item) return [];
      const { file, line } = atEvidence(first.item, first.index, 'link');
      return [
        diagnostic(
          'content/shared-link',
          atEvidence(item, index, 'link'),
          `ลิงก์ ${said(link)} ใช้กับข้อ ${first.item.id} ด้วย (${file} บรรทัด ${line})`,
          `เปิดลิงก์ดูว่าผู้ประเมินข้อ ${item.id} จะพบข้อมูลของข้อนี้ทันทีหรือไม่ ถ้าต้องหาต่อ ให้ใช้ลิงก์ตรงถึงเอกสารของข้อ ${item.id}`,
        ),
      ];
    }),
  );
}

/** An address as it is compared: the host in small letters, no slash at the end. The schema has taken it for one. */
function sameAddress(link: string): string {
  return new URL(link).href.replace(/\/$/, '');
}
