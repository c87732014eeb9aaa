import { checkFolder } from '../../src/check/check.ts';
import type { CalendarDate } from '../../src/thai/date.ts';
import { expectWellTold } from './well-told.ts';

/** The codes of one family that are told of a folder, with their places: `eit/closed site.yaml:23:15`. */
export async function toldOf(root: string, family: string, today: CalendarDate): Promise<string[]> {
  const { diagnostics } = await checkFolder(root, { today });
  await expectWellTold(diagnostics, root);
  return diagnostics
    .filter(({ code }) => code.startsWith(`${family}/`))
    .map(({ code, file, line, column }) => `${code} ${file.replace(/^content\//, '')}:${line}:${column}`);
}
