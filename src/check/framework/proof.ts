import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { elementsOf } from '../../model/elements.ts';
import type { DisclosureItem } from '../../model/types.ts';
import { said } from '../../schema/said.ts';
import { atField } from '../item-place.ts';
import type { Refused } from './refused.ts';

/** Whether an item has nothing behind what it says: no document, and no element that its page claims to show. */
function hasNothing({ evidence, entry }: DisclosureItem): boolean {
  return evidence.length === 0 && !entry?.meets?.length;
}

/** An item that says it is done with nothing behind it. */
export function withoutEvidenceRule(item: DisclosureItem): Diagnostic[] {
  if (item.status !== 'done' || !hasNothing(item)) return [];
  return [
    diagnostic(
      'item/done-without-evidence',
      atField(item, 'status'),
      'ข้อนี้แจ้งว่าดำเนินการแล้ว แต่ยังไม่แนบหลักฐาน ผู้ประเมินจะเปิดดูไม่ได้',
      'แนบไฟล์หรือลิงก์ในช่อง evidence หรือเปลี่ยนสถานะเป็น in-progress',
    ),
  ];
}

/**
 * An item that says it is done while elements that it must show are shown by nothing that fits, or only by documents
 * that nobody can open.
 */
export function unprovenRule(item: DisclosureItem, isRefused: Refused): Diagnostic[] {
  const { status, evidence, entry, frame, year } = item;
  if (!entry || status !== 'done' || hasNothing(item)) return [];
  const refused = evidence.filter((one) => isRefused(item, one));
  const requirements =
    refused.length === 0
      ? item.requirements
      : elementsOf(frame, year, { ...entry, evidence: evidence.filter((one) => !refused.includes(one)) });
  const open = requirements.filter(({ state, isNeeded }) => isNeeded && state !== 'met');
  const [first] = open;
  if (!first) return [];
  const closed = refused.length > 0 ? ` โดยไม่นับ ${refused.map(({ title }) => said(title)).join(', ')} ที่เปิดไม่ได้` : '';
  return [
    diagnostic(
      'item/unproven',
      atField(item, 'status'),
      `แจ้งว่าดำเนินการแล้ว แต่องค์ประกอบ ${open.length} จาก ${requirements.length} อย่างยังไม่มีหลักฐาน คือ ${open.map(({ requirement }) => requirement.id).join(', ')}${closed}`,
      refused.length > 0
        ? 'แก้ไฟล์หรือลิงก์ที่เปิดไม่ได้ก่อน ตามที่บอกไว้ที่เอกสารนั้น'
        : `แนบเอกสารที่มีองค์ประกอบนี้แล้วเพิ่มรหัสในช่อง meets เช่น ${first.requirement.id} ${said(first.text)} ถ้าอ่านได้ในเนื้อความของหน้านี้ ให้เพิ่มช่อง meets ของข้อ`,
    ),
  ];
}
