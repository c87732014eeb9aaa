import { posix } from 'node:path';
import { entryOf } from '../../diagnostics/catalogue.ts';
import { type Diagnostic, RANK, type Severity } from '../../diagnostics/diagnostic.ts';
import { withoutHidden } from '../../thai/hidden-signs.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Findings as GitHub shows them beside the lines of a change: one workflow command a line (docs.github.com, Workflow
 * commands), the graver first, since GitHub shows ten of each level.
 *
 * @param folder where the content folder lies in the repository, with `/`; empty where it lies at its root
 */
export function githubAnnotations(diagnostics: readonly Diagnostic[], folder: string): string {
  return diagnostics
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
    .map(({ severity, code, file, line, column, message, hint }) => {
      const properties = {
        file: posix.join(folder, file),
        line: String(line),
        col: String(column),
        title: entryOf(code).title,
      };
      const said = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
      return `::${LEVELS[severity]} ${said.join(',')}::${data(hint ? `${message}\nวิธีแก้: ${hint}` : message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return withoutHidden(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
