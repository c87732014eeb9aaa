import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { mostFaults } from '../limits.ts';
import type { Fault } from '../report.ts';
import { lineEnd } from '../text-lines.ts';
import { codeFault, type ProseCode } from './code.ts';
import { tooMuch } from './too-much.ts';

export type ProseFault = Fault & { readonly code: ProseCode | 'content/too-much' };

const FEATURES = { features: { gfm: { footnotes: false }, frontmatter: false } };

/** The tree of a body; throws where it has a fault. */
export function treeOf(body: string): Root {
  return mdxToHast(body, FEATURES) as Root;
}

/** The tree of a body and the faults that kept it from being read: Sätteri stops at the first, so each is masked and the rest read again. */
export function parseProse(body: string): { tree: Root | undefined; faults: ProseFault[] } {
  const excess = tooMuch(body);
  if (excess) return { tree: undefined, faults: [excess] };
  const faults: ProseFault[] = [];
  const most = mostFaults(body);
  for (let text = body; ; ) {
    try {
      return { tree: treeOf(text), faults };
    } catch (error) {
      const sign = signOffset(text, error);
      if (sign === undefined) return { tree: undefined, faults: faults.length > 0 ? faults : [UNREADABLE] };
      if (faults.length === most) return { tree: undefined, faults };
      const { spans, ...fault } = codeFault(text, sign);
      faults.push(fault);
      for (const [from, to] of spans)
        text = text.slice(0, from) + text.slice(from, to).replaceAll(/[^\n]/g, ' ') + text.slice(to);
    }
  }
}

const UNREADABLE: ProseFault = {
  code: 'content/code-in-prose',
  offset: 0,
  message: 'อ่านเนื้อความของไฟล์นี้ไม่ได้ อาจมีรายการหรือเครื่องหมายซ้อนกันลึกเกินไป',
  hint: 'ลดเครื่องหมาย > - * [ ] { } ที่ซ้อนกัน หรือแบ่งเนื้อความเป็นส่วนแล้วตรวจทีละส่วน',
};

/** Where the sign stands that a parse error is about: it names `line:column`, at the sign or behind it. */
function signOffset(text: string, error: unknown): number | undefined {
  const [, line, column] = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  if (!line || !column) return undefined;
  let offset = 0;
  for (let i = 1; i < Number(line); i++) offset = text.indexOf('\n', offset) + 1;
  offset += Number(column) - 1;
  if (text[offset] === '<' || text[offset] === '{') return offset;
  // What stands between braces is read as a program, and its faults lie behind the brace.
  const before = Math.max(text.lastIndexOf('{', offset), text.lastIndexOf('<', offset));
  if (before !== -1) return before;
  const after = text.slice(offset, lineEnd(text, offset)).search(/[<{]/);
  return after === -1 ? undefined : offset + after;
}
