import type { Report } from './report.ts';

/** An MDX file cut in two; the offsets are into the file's text. */
export interface Split {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly body: string;
  readonly bodyStart: number;
}

const FENCE = /^---[ \t]*(?:\r?\n|$)/;
const LATER_FENCE = /^---[ \t]*\r?$/m;

/**
 * Parts the fields between two `---` lines from the body; reports where either line is missing.
 *
 * @param example a field of such a file, for the message: `status: done`
 */
export function splitFrontmatter(text: string, example: string, report: Report): Split | undefined {
  const refuse = (message: string, hint: string, offset = 0) => {
    report({ code: 'content/frontmatter', offset, message, hint });
    return undefined;
  };
  const right = `บรรทัดแรกเป็น --- บรรทัดต่อไปเป็นช่องข้อมูล เช่น ${example} แล้วปิดด้วยบรรทัด --- ก่อนเนื้อความ`;
  if (text.trim() === '') return refuse('ไฟล์นี้ว่าง ไม่มีข้อมูลเลย', `เขียนให้${right}`);
  const open = FENCE.exec(text);
  if (!open) {
    return LATER_FENCE.test(text)
      ? refuse('มีข้อความหรือบรรทัดว่างอยู่ก่อนเส้น --- เส้นแรก', 'ให้ --- เป็นบรรทัดแรกของไฟล์ ไม่มีอะไรอยู่ก่อนหน้า')
      : refuse('ไฟล์ไม่ได้ขึ้นต้นด้วยเส้น --- และช่องข้อมูล', `ให้${right}`);
  }
  const yamlStart = open[0].length;
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(yamlStart));
  if (!close) return refuse('มีเส้น --- เปิดช่องข้อมูล แต่ไม่มีเส้น --- ปิด', 'เติมบรรทัด --- หลังช่องสุดท้าย ก่อนเริ่มเนื้อความ');
  const bodyStart = yamlStart + close.index + close[0].length;
  return {
    yaml: text.slice(yamlStart, yamlStart + close.index),
    yamlStart,
    body: text.slice(bodyStart),
    bodyStart,
  };
}
