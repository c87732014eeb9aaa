import { explainCode } from '../check/explain.ts';
import { said } from '../schema/said.ts';
import { Refusal } from './refusal.ts';

/**
 * What a code means, as the text to print.
 *
 * @throws Refusal for a code that no finding has
 */
export function explained(typed: string): string {
  const found = explainCode(typed);
  if ('text' in found) return found.text;
  throw new Refusal(
    `ไม่มีรหัส ${said(typed)}`,
    found.near.length > 0 ? `น่าจะหมายถึง ${found.near.join(', ')}` : 'รหัสอยู่ใน [ ] ท้ายบรรทัดแรกของสิ่งที่ตรวจพบ เช่น link/dead',
  );
}
