import { type Diagnostic, RANK, type Severity } from '../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

const NAMES: Record<Severity, string> = { error: 'ผิดพลาด', warning: 'ควรแก้', note: 'ข้อสังเกต' };
const COLOURS: Record<Severity, number> = { error: 31, warning: 33, note: 36 };

/** The report an officer reads: each finding with its place and mend, counts, and whether it can be published. */
export function terminalReport(
  { diagnostics, summary }: Pick<Check, 'diagnostics' | 'summary'>,
  colour: boolean,
): string {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const findings = alike(diagnostics).flatMap(([first, ...others]) => [
    `${paint(1, place(first))}  ${paint(COLOURS[first.severity], NAMES[first.severity])}  ${paint(2, `[${first.code}]`)}`,
    `  ${harmless(first.message)}`,
    ...(first.hint ? [`  วิธีแก้: ${harmless(first.hint)}`] : []),
    ...(others.length > 0
      ? [`  พบอย่างเดียวกันอีก ${others.length} แห่ง:`, ...others.map((one) => `    ${paint(1, place(one))}`)]
      : []),
    '',
  ]);
  const { error, warning, note, items } = summary;
  const counts = [`ผิดพลาด ${error} จุด`, `ควรแก้ ${warning} จุด`, ...(note > 0 ? [`ข้อสังเกต ${note} จุด`] : [])].join('  ');
  const verdict = summary.publishable ? paint(32, '✓ เผยแพร่ได้') : paint(31, '✗ ยังเผยแพร่ไม่ได้ แก้จุดที่ผิดพลาดข้างบนก่อน');
  return `${[...findings, `ตรวจ ${items} ข้อ  ${counts}`, verdict].join('\n')}\n`;
}

/** Names inside of files may hold signs that steer a terminal. */
function harmless(text: string): string {
  return text.replaceAll(/(?!\n)\p{Cc}/gu, ' ');
}

function place({ file, line, column }: Diagnostic): string {
  return `${file}:${line}:${column}`;
}

/** The graver first; findings that say the same of many places are told once, where the first of them stands. */
function alike(diagnostics: readonly Diagnostic[]): [Diagnostic, ...Diagnostic[]][] {
  const graverFirst = diagnostics.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const groups = Map.groupBy(graverFirst, ({ severity, code, message, hint }) =>
    JSON.stringify([severity, code, message, hint]),
  );
  return [...groups.values()] as [Diagnostic, ...Diagnostic[]][];
}
