import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DisclosureItem } from '../../model/types.ts';
import { said } from '../../schema/said.ts';
import { type CalendarDate, compareDates, formatThaiDate } from '../../thai/date.ts';
import { atField } from '../item-place.ts';

/** Words with which a progress begins that is not at its end. What is done in parts says what was done first. */
const UNDONE =
  /^(?:ยังไม่(?:ได้)?(?:ดำเนินการ|จัดทำ|เริ่ม|แล้วเสร็จ|เสร็จ|ประกาศ|ลงนาม|เผยแพร่)|อยู่(?:ใน)?ระหว่าง(?:การ)?(?:ดำเนิน|จัดทำ|เสนอ|รวบรวม|รอ|พิจารณา|ปรับปรุง|ตรวจ|ลงนาม|ขอ|ประสาน|สรุป|แก้ไข)|กำลัง(?:ดำเนินการ|จัดทำ|รวบรวม|เสนอ))/;

/** What an item says of itself above its body: that its words are those of its status, and that it was written by today. */
export function statusWordRules(item: DisclosureItem, today: CalendarDate): Diagnostic[] {
  return [...undoneRule(item), ...updatedRule(item, today)];
}

function undoneRule(item: DisclosureItem): Diagnostic[] {
  const { progress } = item.entry ?? {};
  const undone = item.status === 'done' && UNDONE.exec(progress?.trim() ?? '');
  if (!undone) return [];
  return [
    diagnostic(
      'item/status-differs',
      atField(item, 'progress'),
      `แจ้งสถานะว่าดำเนินการแล้ว แต่ความก้าวหน้าเขียนว่า ${said(progress)}`,
      'ถ้าเสร็จแล้ว ให้แก้ progress ให้บอกสิ่งที่ทำไป ถ้ายังไม่เสร็จ ให้เปลี่ยน status เป็น in-progress หรือ not-started',
    ),
  ];
}

function updatedRule(item: DisclosureItem, today: CalendarDate): Diagnostic[] {
  const { updated } = item.entry ?? {};
  if (!updated || compareDates(updated, today) <= 0) return [];
  return [
    diagnostic(
      'item/updated-ahead',
      atField(item, 'updated'),
      `วันที่ปรับปรุงข้อมูล ${formatThaiDate(updated, 'short')} ยังมาไม่ถึง`,
      'ตรวจวัน เดือน และปีของช่อง updated มักพิมพ์ปีผิดไปหนึ่งปี หรือสลับวันกับเดือน',
    ),
  ];
}
