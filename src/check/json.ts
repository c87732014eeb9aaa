import type { Check } from './check.ts';

/** The report for programs: `{"diagnostics": […], "summary": {…}}`. */
export function jsonReport({ diagnostics, summary }: Pick<Check, 'diagnostics' | 'summary'>): string {
  return `${JSON.stringify({ diagnostics, summary }, null, 2)}\n`;
}
