import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DisclosureItem } from '../../model/types.ts';
import { atField } from '../item-place.ts';
import type { Refused } from './refused.ts';

/** Items that must show at least one of what they are about (มีอย่างน้อย 1 คู่มือ: o14, o15), and show none. */
export function countRules(item: DisclosureItem, isRefused: Refused): Diagnostic[] {
  const { entry, status, evidence, frame } = item;
  const count = frame.requirements.find(({ kind }) => kind === 'count');
  if (!entry || !count || isShown(item.body) || evidence.some((one) => !isRefused(item, one))) return [];
  const isClaimed = [entry, ...evidence].some(({ meets }) => meets?.includes(count.id));
  if (status !== 'done' && !isClaimed) return [];
  return [
    diagnostic(
      'item/no-manual',
      atField(item, entry.meets?.includes(count.id) ? 'meets' : 'status'),
      `ข้อนี้ต้อง${count.text} แต่ยังไม่มีคู่มือที่เปิดอ่านได้สักเล่ม`,
      'แนบคู่มือในช่อง evidence เป็นไฟล์หรือลิงก์ แล้วเพิ่มรหัสองค์ประกอบในช่อง meets ของคู่มือนั้น',
    ),
  ];
}

/** Whether a page links to a manual, or is one itself: steps with numbers. */
function isShown(body: string): boolean {
  return /\]\(\s*(?:https?:|o\d{1,2}\/)/.test(body) || (body.match(/^\s*[\d๐-๙]+[.)]\s/gm)?.length ?? 0) >= STEPS;
}

const STEPS = 3;
