import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { withoutHidden } from '../../thai/hidden-signs.ts';

/** How grave a finding is, as a colour of a terminal; never without the word. */
export const SEVERITY_COLOURS: Record<Severity, number> = { error: 31, warning: 33, note: 36 };

/** Gives text a colour or weight of a terminal, or leaves it where none is wanted. */
export function painter(colour: boolean): (code: number, text: string) => string {
  return (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
}

/** Names of files, and names inside of them, may hold signs that steer a terminal or turn its lines round. */
export function harmless(text: string): string {
  return withoutHidden(text.replaceAll(/(?!\n)\p{Cc}/gu, ' '));
}

/** Where a finding stands, in a form that editors open by a click. */
export function place({ file, line, column }: Pick<Diagnostic, 'file' | 'line' | 'column'>): string {
  return `${harmless(file).replaceAll('\n', ' ')}:${line}:${column}`;
}
