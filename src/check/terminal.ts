import type { Diagnostic, Severity } from '../content/diagnostic.ts';
import type { Check } from './check.ts';

const NAMES: Record<Severity, string> = { error: 'ผิดพลาด', warning: 'ควรแก้', note: 'ข้อสังเกต' };
const COLOURS: Record<Severity, number> = { error: 31, warning: 33, note: 36 };

/** The report an officer reads: each finding with its place and mend, counts, and whether it can be published. */
export function terminalReport({ diagnostics, summary }: Pick<Check, 'diagnostics' | 'summary'>, colour: boolean): string {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = diagnostics.flatMap(({ severity, code, file, line, column, message, hint }: Diagnostic) => [
    `${paint(1, `${file}:${line}:${column}`)}  ${paint(COLOURS[severity], NAMES[severity])}  ${paint(2, `[${code}]`)}`,
    `  ${message}`,
    ...(hint ? [`  วิธีแก้: ${hint}`] : []),
    '',
  ]);
  const { error, warning, note, items } = summary;
  const counts = [
    `ผิดพลาด ${error} จุด`,
    `ควรแก้ ${warning} จุด`,
    ...(note > 0 ? [`ข้อสังเกต ${note} จุด`] : []),
  ].join('  ');
  const verdict = summary.publishable
    ? paint(32, '✓ เผยแพร่ได้')
    : paint(31, '✗ ยังเผยแพร่ไม่ได้ แก้จุดที่ผิดพลาดข้างบนก่อน');
  return `${[...lines, `ตรวจ ${items} ข้อ  ${counts}`, verdict].join('\n')}\n`;
}
