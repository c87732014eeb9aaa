import { type Diagnostic, RANK } from '../../diagnostics/diagnostic.ts';
import { SEVERITY_NAMES } from '../../diagnostics/words.ts';
import type { Check } from '../check.ts';
import { harmless, painter, place, SEVERITY_COLOURS } from './paint.ts';

/**
 * The report an officer reads: each finding with its place and mend, the graver first and each file's together, then
 * `more`, counts, and in the last line whether it can be published.
 */
export function terminalReport(
  { diagnostics, summary }: Pick<Check, 'diagnostics' | 'summary'>,
  colour: boolean,
  more = '',
): string {
  const paint = painter(colour);
  const { error, warning, note, items } = summary;
  const counts = [
    `${SEVERITY_NAMES.error} ${error} จุด`,
    `${SEVERITY_NAMES.warning} ${warning} จุด`,
    ...(note > 0 ? [`${SEVERITY_NAMES.note} ${note} จุด`] : []),
  ].join('  ');
  const verdict = summary.publishable ? paint(32, '✓ เผยแพร่ได้') : paint(31, '✗ ยังเผยแพร่ไม่ได้ แก้จุดที่ผิดพลาดข้างบนก่อน');
  const end = [...(more ? [more] : []), `ตรวจ ${items} ข้อ  ${counts}`, verdict];
  return `${findingsText(diagnostics, colour)}${end.join('\n')}\n`;
}

/**
 * Findings alone, each with its place and mend, the graver first, and an empty line after each.
 *
 * @param mostPlaces further places that are told of a finding that says the same of many; all of them, where each is mended by itself
 */
export function findingsText(
  diagnostics: readonly Diagnostic[],
  colour: boolean,
  mostPlaces = Number.POSITIVE_INFINITY,
): string {
  const paint = painter(colour);
  const findings = alike(diagnostics).flatMap(([first, ...others]) => [
    `${paint(1, place(first))}  ${paint(SEVERITY_COLOURS[first.severity], SEVERITY_NAMES[first.severity])}  ${paint(2, `[${first.code}]`)}`,
    `  ${harmless(first.message)}`,
    ...(first.hint ? [`  วิธีแก้: ${harmless(first.hint)}`] : []),
    ...(others.length > 0
      ? [
          `  พบอย่างเดียวกันอีก ${others.length} แห่ง:`,
          ...others.slice(0, mostPlaces).map((one) => `    ${paint(1, place(one))}`),
        ]
      : []),
    ...(others.length > mostPlaces ? [`    และอีก ${others.length - mostPlaces} แห่ง`] : []),
    '',
  ]);
  return findings.map((line) => `${line}\n`).join('');
}

/** The graver first; findings that say the same of many places are told once, where the first of them stands. */
function alike(diagnostics: readonly Diagnostic[]): [Diagnostic, ...Diagnostic[]][] {
  const graverFirst = diagnostics.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const groups = Map.groupBy(graverFirst, ({ severity, code, message, hint }) =>
    JSON.stringify([severity, code, message, hint]),
  );
  return [...groups.values()] as [Diagnostic, ...Diagnostic[]][];
}
