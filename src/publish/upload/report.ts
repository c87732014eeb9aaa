import type { Plan } from './plan.ts';

/** Files named of one group: past that a number says more. */
const MOST_NAMED = 20;

/** What an upload will do, or would do, as an officer reads it. */
export function comparedText(
  { groups, same, gone, held, foreign }: Plan,
  { isPruning, isDry }: { readonly isPruning: boolean; readonly isDry: boolean },
): string {
  const sent = groups.flat();
  const verb = isDry ? 'จะส่ง' : 'ส่ง';
  return [
    `${verb} ${sent.length} ไฟล์ ตรงกันอยู่แล้ว ${same} ไฟล์`,
    ...(isDry ? named(sent) : []),
    ...(gone.length === 0
      ? []
      : isPruning
        ? [`${isDry ? 'จะลบ' : 'ลบ'} ${gone.length} ไฟล์ที่ไม่มีในชุดนี้แล้ว`, ...named(gone)]
        : [`! ยังมีไฟล์เก่าที่ไม่มีในชุดนี้แล้ว ${gone.length} ไฟล์ ซึ่งยังเปิดอ่านได้`, ...named(gone), '  วิธีแก้: เพิ่ม --prune เพื่อลบ']),
    ...(held.length === 0
      ? []
      : [
          `! ไม่ลบ ${held.length} ไฟล์ เพราะเป็นที่อยู่ที่เคยเผยแพร่ และชุดนี้ไม่มีอะไรมาแทน`,
          ...named(held),
          '  วิธีแก้: ตรวจว่าส่งชุดล่าสุดอยู่ แล้วสั่ง npm run build และคำสั่งนี้อีกครั้ง',
        ]),
    ...(foreign.length === 0
      ? []
      : [`ข้อสังเกต: มีไฟล์ที่ไม่ได้ส่งด้วยคำสั่งนี้ ${foreign.length} ไฟล์ จึงไม่แตะต้อง`, ...named(foreign)]),
    '',
  ].join('\n');
}

function named(paths: readonly string[]): string[] {
  const more = paths.length - MOST_NAMED;
  return [...paths.slice(0, MOST_NAMED).map((path) => `    ${path}`), ...(more > 0 ? [`    และอีก ${more} ไฟล์`] : [])];
}
