import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { severityOf } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { foreignWord } from './foreign-words.ts';

/** Every finding stands at a place that can be opened, and speaks Thai to someone who is no programmer. */
export async function expectWellTold(diagnostics: readonly Diagnostic[], root: string): Promise<void> {
  const seen = new Set<string>();
  for (const { severity, code, file, line, column, message, hint } of diagnostics) {
    const where = `${file}:${line}:${column} ${message}`;
    expect(severity, `${where}: the catalogue says how grave ${code} is`).toBe(severityOf(code));
    expect(message, where).toMatch(/[\u0e00-\u0e7f]/);
    expect(hint, where).toMatch(/[\u0e00-\u0e7f]/);
    for (const text of [message, hint]) {
      expect(foreignWord(text), where).toBeUndefined();
      expect(text, where).not.toMatch(/ {2}|\n|undefined|“”/);
    }
    const lines = await linesOf(join(dirname(root), file));
    expect(line, where).toBeLessThanOrEqual(lines.length);
    expect(column, where).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(Math.min(line, column), where).toBeGreaterThanOrEqual(1);
    expect(seen.has(where), `told twice: ${where}`).toBe(false);
    seen.add(where);
  }
}

/** A folder, and a place where there is only a link to nowhere, counts as one empty line. */
async function linesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return [''];
  return (await readFile(path, 'utf8')).replaceAll(/\r\n?/g, '\n').split('\n');
}
