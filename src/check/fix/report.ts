import { posix } from 'node:path';
import { harmless, painter } from '../report/paint.ts';
import type { Outcome } from './apply.ts';
import type { Fix, Left } from './types.ts';

/** How a report is to be shown. */
export interface ReportOptions {
  /** Name of the content folder, which stands before every path. */
  readonly name: string;
  /** Whether it only says what would be done. */
  readonly isDry: boolean;
  /** Whether it is read where colours are shown. */
  readonly colour: boolean;
}

/** What was done, as the editor reads it: each name before and after, and each line before and after with the reason. */
export function fixReport(outcomes: readonly Outcome[], left: readonly Left[], options: ReportOptions): string {
  const inColour = painter(options.colour);
  const paint: Paint = (code, text) => inColour(code, harmless(text));
  const at = (path: string) => posix.join(options.name, path);
  const done = outcomes.filter(({ fault }) => fault === undefined);
  const failed = outcomes.filter(({ fault }) => fault !== undefined);
  const lines = [
    ...(outcomes.length === 0 ? ['ไม่มีจุดที่โปรแกรมแก้ให้ได้'] : []),
    ...(done.length > 0 ? [paint(1, `${options.isDry ? 'จะแก้' : 'แก้แล้ว'} ${counted(done)}`)] : []),
    ...done.flatMap(({ fix }) => shown(fix, at, paint)),
    ...(failed.length > 0 ? [paint(1, `แก้ไม่สำเร็จ ${counted(failed)}`)] : []),
    ...failed.flatMap(({ fix, fault = '' }) => [...shown(fix, at, paint), `  ${paint(31, fault)}`]),
    ...(left.length > 0 ? [paint(1, `ยังไม่ได้แก้ ${left.length} จุด ต้องแก้ด้วยมือ`)] : []),
    ...left.flatMap(({ path, line, reason }) => [
      harmless(`${at(path)}${line ? `:${line}` : ''}`),
      `  ${harmless(reason)}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

type Paint = (code: number, text: string) => string;

function counted(outcomes: readonly Outcome[]): string {
  const points = outcomes.flatMap(({ fix }) => [...fix.moves, ...fix.rewrites.flatMap(({ hunks }) => hunks)]);
  const paths = outcomes.flatMap(({ fix }) => [
    ...fix.moves.map(({ to }) => to),
    ...fix.rewrites.map(({ path }) => path),
  ]);
  return `${points.length} จุด ใน ${new Set(paths).size} ไฟล์`;
}

function shown({ moves, rewrites }: Fix, at: (path: string) => string, paint: Paint): string[] {
  return [
    ...moves.flatMap(({ from, to, why }, i) => [
      paint(1, `${at(from)} → ${posix.basename(to)}`),
      ...(why === moves[i + 1]?.why ? [] : [`  ${harmless(why)}`]),
    ]),
    ...rewrites.flatMap(({ path, hunks }) => [
      paint(1, at(path)),
      ...hunks.flatMap(({ line, was, now, why }) => [
        `  บรรทัด ${line} ${harmless(why.join(' · '))}`,
        ...was.map((text) => `  ${paint(31, `- ${text}`)}`),
        ...now.map((text) => `  ${paint(32, `+ ${text}`)}`),
      ]),
    ]),
  ];
}
