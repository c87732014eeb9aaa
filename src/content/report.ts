import type { Diagnostic, Severity } from './diagnostic.ts';
import { placeAt } from './place.ts';

/** A finding at an offset of one file, before it has a line and column. */
export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

export type Report = (finding: Finding) => void;

/** What is wrong at an offset, before it is known in which file and how grave. */
export interface Fault {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** A report that turns findings in `text` into diagnostics of `file`. */
export function reportTo(diagnostics: Diagnostic[], file: string, text: string): Report {
  return ({ offset, severity, code, message, hint }) => {
    diagnostics.push({ severity, code, file, ...placeAt(text, offset), message, hint });
  };
}
