import { posix } from 'node:path';
import type { Outcome } from './apply.ts';
import type { Fix, Left } from './types.ts';

/**
 * What was done, as the editor reads it: each name before and after, and each line that was changed.
 *
 * @param name of the content folder, which stands before every path
 */
export function fixReport(name: string, outcomes: readonly Outcome[], left: readonly Left[], isDry: boolean): string {
  const at = (path: string) => posix.join(name, path);
  const done = outcomes.filter(({ fault }) => fault === undefined);
  const failed = outcomes.filter(({ fault }) => fault !== undefined);
  const lines = [
    ...(outcomes.length === 0 ? ['ไม่มีชื่อไฟล์ที่ต้องแก้'] : []),
    ...(done.length > 0 ? [`${isDry ? 'จะแก้' : 'แก้แล้ว'} ${done.length} ไฟล์`] : []),
    ...done.flatMap(({ fix }) => shown(fix, at)),
    ...(failed.length > 0 ? [`แก้ไม่สำเร็จ ${failed.length} ไฟล์`] : []),
    ...failed.flatMap(({ fix, fault }) => [...shown(fix, at), `    ${fault}`]),
    ...(left.length > 0 ? [`ยังไม่ได้แก้ ${left.length} ไฟล์ ต้องแก้ด้วยมือ`] : []),
    ...left.map(({ path, reason }) => `  ${at(path)}\n    ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}

function shown({ moves, edits }: Fix, at: (path: string) => string): string[] {
  return [
    ...moves.map(({ from, to }) => `  ${at(from)} → ${posix.basename(to)}`),
    ...edits.map(({ path, line, was, text }) => `    ${at(path)}:${line}  ${was} → ${text}`),
  ];
}
