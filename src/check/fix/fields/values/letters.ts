import { repairLetters } from '../../../../thai/repair.ts';
import type { ValueMend } from './types.ts';

/** Words of the author's own in the one way to store what they show: `ํา` as `ำ`, marks in their order, NFC. */
export const mendLetters: ValueMend = ({ isKey, source }, kind) => {
  const text = repairLetters(source);
  if (kind !== undefined || isKey || text === source) return undefined;
  return { text, why: 'สระหรือวรรณยุกต์พิมพ์ซ้ำหรือผิดลำดับ ทำให้ค้นหาไม่พบ จึงเรียงใหม่ ตัวหนังสือที่เห็นเหมือนเดิม' };
};
