import { diagnostic, type Where } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atBody, atField } from './item-place.ts';
import { partFault } from './part-of-whole.ts';
import type { Rule } from './rules.ts';

/** Parts and wholes that contradict each other in the words of the items: their progress, and each line of their bodies. */
export const itemFigureRules: Rule = ({ content: { items } }) =>
  items.flatMap((entry) => {
    const starts = [...entry.body.matchAll(/^.*จาก.*$/gm)];
    return [
      ...told(entry.progress ?? '', atField({ entry }, 'progress')),
      ...starts.flatMap(({ index, 0: line }) => told(line, atBody(entry, index))),
    ];
  });

function told(text: string, at: Where): Diagnostic[] {
  const fault = partFault(text);
  return fault ? [diagnostic('report/part-of-whole', at, fault, 'ตรวจตัวเลขกับเอกสารต้นเรื่อง แล้วแก้ให้ตรงกัน')] : [];
}
