import { said } from '../schema/said.ts';
import { withoutDirection } from '../thai/direction.ts';
import { type HiddenSign, hiddenSigns } from '../thai/hidden-signs.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { Finding } from './report.ts';
import { lineOf, lineStart } from './text-lines.ts';

/** Letters before a hidden sign that tell where it is. */
const BEFORE = 20;

/**
 * What is told of signs that a text hides: the first of each line, since they come in swarms.
 *
 * @param path of the file in the content folder
 */
export function hiddenFindings(text: string, path: string): Finding[] {
  const signs = hiddenSigns(text);
  if (signs.length === 0) return [];
  const end = path.endsWith('.yaml') ? text.length : (splitFrontmatter(text, '', () => undefined)?.bodyStart ?? 0);
  const told = new Set<number>();
  return signs.flatMap((sign) => {
    const line = lineStart(text, sign.offset);
    if (told.has(line)) return [];
    told.add(line);
    const before = text.slice(line, sign.offset);
    const finding = findingOf(sign, before.slice(-BEFORE), sign.offset);
    const canMend = sign.offset < end && isMendable(text.charAt(sign.offset), before, lineOf(text, sign.offset));
    return [canMend ? { ...finding, hint: `${MEND} ถ้ายังพบอีก ให้${finding.hint}` } : finding];
  });
}

const MEND = 'สั่ง npm run check -- --fix ให้โปรแกรมลบเครื่องหมายนี้ให้ก่อน';

/** Whether `--fix` takes a sign out of a field: a mark of direction that turns nothing round, and stands in no remark. */
function isMendable(sign: string, before: string, line: string): boolean {
  return withoutDirection(sign) === '' && withoutDirection(line) !== line && !/(?:^|\s)#/.test(before);
}

/**
 * What is told of a value with such signs whose source has none, since it spells them: `"\u202e"` or `&#x202e;`.
 *
 * @param source what the values were read from; where it has such signs itself, they are told of it
 * @returns a judge of its values, each with the offset it is told at
 */
export function spelledIn(source: string): (value: string, offset: number) => Finding | undefined {
  const isTold = hiddenSigns(source).length > 0;
  return (value, offset) => {
    const [sign] = isTold ? [] : hiddenSigns(value);
    return sign && findingOf(sign, value.slice(Math.max(0, sign.offset - BEFORE), sign.offset), offset);
  };
}

function findingOf({ kind, name }: HiddenSign, before: string, offset: number): Finding {
  const place = before.trim() === '' ? 'ตรงนี้' : `หลัง ${said(before)} `;
  return kind === 'hidden'
    ? {
        code: 'content/hidden-sign',
        offset,
        message: `${place}มีเครื่องหมายที่มองไม่เห็น (${name}) ซึ่งทำให้ข้อความที่ผู้อ่านเห็นไม่ตรงกับที่เขียนไว้`,
        hint: 'ลบคำตรงนี้ทั้งคำรวมทั้งช่องว่างข้าง ๆ แล้วพิมพ์ใหม่ด้วยแป้นพิมพ์ ไม่คัดลอกมาวาง',
      }
    : {
        code: 'content/stacked-marks',
        offset,
        message: `${place}มีสระหรือวรรณยุกต์ซ้อนบนอักษรเดียวมากเกินไป จะทับบรรทัดข้างเคียง`,
        hint: 'ลบคำตรงนี้แล้วพิมพ์ใหม่ อักษรไทยหนึ่งตัวมีสระและวรรณยุกต์รวมกันไม่เกินสามตัว',
      };
}
