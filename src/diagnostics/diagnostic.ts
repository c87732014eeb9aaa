import type { Code } from './catalogue.ts';

export type Severity = 'error' | 'warning' | 'note';

/** One finding about the content: where it is, what is wrong and how to mend it, in Thai. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable name of its kind, `content/unknown-field`: the catalogue says how grave it is, and its page what to do. */
  readonly code: Code;
  /** Path as the author knows it: the content folder's name, then the path inside, with `/`. */
  readonly file: string;
  /** Counted from 1; column in UTF-16 units, as editors count. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** The graver first. */
export const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Order of a report: by file, then down the file; the graver first where both share a place. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareFiles(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    RANK[a.severity] - RANK[b.severity] ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/** Natural order, so that o2 comes before o10, without asking the machine's locale. */
function compareFiles(a: string, b: string): number {
  const left: readonly string[] = a.match(/\d+|\D+/g) ?? [];
  const right: readonly string[] = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i] as string, right[i] as string];
    if (x === y) continue;
    const numbers = Number(x) - Number(y);
    if (!Number.isNaN(numbers) && numbers !== 0) return numbers;
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

/** How many of each severity there are. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const count = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) count[severity]++;
  return count;
}
