import { type Code, diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { itemsOfTopic, type KnownYear, knownYear } from '../framework/other-years.ts';
import type { Framework } from '../framework/types.ts';
import type { Rule } from './rules.ts';

/** The frame in use against the fiscal year it is used for. What is known of other years is not sure: notes, no errors. */
export const frameRules: Rule = ({ disclosure, atSite, folder }) =>
  disclosure.years.flatMap(({ year, framework }): Diagnostic[] => {
    const at = atSite(['years', String(year), 'framework']);
    const tell = (code: Code, message: string, hint: string) => [diagnostic(code, at, message, hint)];
    const known = knownYear(year);
    if (framework.fiscalYear === year) {
      if (!known || known.count === framework.items.length) return [];
      return tell(
        'frame/count',
        `กรอบ ${framework.id} มี ${framework.items.length} ข้อ แต่กรอบของปี ${year} ${counted(known)}`,
        `เทียบ ${folder}/frameworks/${framework.id}.yaml กับคู่มือการประเมิน ITA ปี ${year} ของสำนักงาน ป.ป.ช.`,
      );
    }
    const used = `ปี ${year} ใช้กรอบ ${framework.id} ซึ่งเป็นของปี ${framework.fiscalYear} มี ${framework.items.length} ข้อ`;
    const hint = `ขอคู่มือการประเมิน ITA ปี ${year} จากสำนักงาน ป.ป.ช. ถ้าไม่ตรงกับกรอบนี้ ให้เขียนกรอบไว้ที่ ${folder}/frameworks/oit-${year}.yaml แล้วแก้ framework เป็น oit-${year}`;
    return known
      ? tell('frame/other-year', `${used} ส่วนกรอบของปี ${year} ${counted(known)}${changes(framework, year)}`, hint)
      : tell('frame/unknown-year', `${used} และยังไม่รู้ว่ากรอบของปี ${year} มีกี่ข้อ ข้อใดบ้าง`, hint);
  });

function counted({ count, isCountSure, confidence }: KnownYear): string {
  return `${isCountSure ? 'มี' : 'น่าจะมี'} ${count} ข้อ (${confidence})`;
}

/** How many items stand under another number in a year, or are asked no more, with the first of each. */
function changes({ items }: Framework, year: number): string {
  const there = items.flatMap(({ id, topic }) => {
    const ids = itemsOfTopic(topic, year);
    return ids && !ids.includes(id) ? [{ id, now: ids[0] }] : [];
  });
  const moved = there.filter(({ now }) => now !== undefined);
  const gone = there.filter(({ now }) => now === undefined);
  return [
    ...(moved.length > 0 ? [` เลขข้อน่าจะเปลี่ยน ${moved.length} ข้อ เช่น ${moved[0]?.id} เป็น ${moved[0]?.now}`] : []),
    ...(gone.length > 0 ? [` และไม่มีข้อที่ตรงกับ ${gone.map(({ id }) => id).join(', ')}`] : []),
  ].join('');
}
