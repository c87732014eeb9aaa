import type { Report } from './report.ts';

/** An MDX file cut in two; the offsets are into the file's text. */
export interface Split {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly body: string;
  readonly bodyStart: number;
}

const FENCE = /^---[ \t]*\r?\n/;

/** Parts the frontmatter between two `---` lines from the body; reports where either line is missing. */
export function splitFrontmatter(text: string, report: Report): Split | undefined {
  const open = FENCE.exec(text);
  if (!open) {
    report({
      severity: 'error',
      code: 'content/frontmatter',
      offset: 0,
      message: 'ไฟล์ต้องขึ้นต้นด้วยเส้น --- แล้วตามด้วยข้อมูลของข้อ',
      hint: 'ให้บรรทัดแรกเป็น --- บรรทัดต่อไปเป็น status: … แล้วปิดด้วย --- ก่อนเนื้อความ',
    });
    return undefined;
  }
  const yamlStart = open[0].length;
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(yamlStart));
  if (!close) {
    report({
      severity: 'error',
      code: 'content/frontmatter',
      offset: 0,
      message: 'มีเส้น --- เปิดข้อมูลของข้อ แต่ไม่มีเส้น --- ปิด',
      hint: 'เติมบรรทัด --- หลังช่องสุดท้าย ก่อนเริ่มเนื้อความ',
    });
    return undefined;
  }
  const bodyStart = yamlStart + close.index + close[0].length;
  return {
    yaml: text.slice(yamlStart, yamlStart + close.index),
    yamlStart,
    body: text.slice(bodyStart),
    bodyStart,
  };
}
