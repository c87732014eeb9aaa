import { parseNumber, toArabicDigits } from '../thai/numerals.ts';

const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const UNIT = '[ก-๎]{0,20}';

/** `12 โครงการ จากทั้งหมด 15 โครงการ (ร้อยละ 80)`; only where the second number is called the whole. */
const PART = new RegExp(
  String.raw`${NUMBER} ?${UNIT} ?จาก(?:จำนวน)?(?:ทั้งหมด|ทั้งสิ้น) ?(?:จำนวน )?${NUMBER}(?: ?${UNIT} ?\(?(?:คิดเป็น)?ร้อยละ ?${NUMBER})?`,
  'g',
);

/** What is wrong with a part and its whole in a sentence, in Thai: more than all of it, or another percentage than it is. */
export function partFault(text: string): string | undefined {
  for (const [, part = '', whole = '', percent] of toArabicDigits(text).matchAll(PART)) {
    const [a, b] = [parseNumber(part), parseNumber(whole)];
    if (a === undefined || b === undefined) continue;
    if (a > b) return `บอกว่า ${part} จากทั้งหมด ${whole} ซึ่งมากกว่าทั้งหมด`;
    const said = percent === undefined ? undefined : parseNumber(percent);
    if (said === undefined || b === 0) continue;
    const right = (a / b) * 100;
    const places = percent?.split('.')[1]?.length ?? 0;
    // A unit of its last place: some round, some cut off.
    if (Math.abs(said - right) < 10 ** -places) continue;
    return `บอกว่า ${part} จากทั้งหมด ${whole} เป็นร้อยละ ${percent} แต่คำนวณได้ร้อยละ ${right.toFixed(Math.max(places, 2)).replace(/\.?0+$/, '')}`;
  }
  return undefined;
}
