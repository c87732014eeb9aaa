import { expect } from 'vitest';
import { type Check, checkFolder } from '../../src/check/check.ts';
import { githubAnnotations } from '../../src/check/report/github.ts';
import { jobSummary } from '../../src/check/report/job-summary.ts';
import { terminalReport } from '../../src/check/report/terminal.ts';
import { hiddenSigns } from '../../src/thai/hidden-signs.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';

/** A day in the half year that the small town reports. */
const TODAY = { year: 2024, month: 4, day: 30 };

/** Milliseconds that any attack may hold the check up for, on a slow machine that runs other tests beside it. */
const PATIENCE = 10_000;
/** Bytes that it may take beyond what the check took before it. */
const MEMORY = 700_000_000;

/**
 * What the real check makes of a town that somebody has attacked.
 *
 * Whatever the attack, it must be over soon, take no more memory than a small machine has, leave the program's own
 * objects alone, and print nothing that steers a terminal or GitHub.
 */
export async function attacked(files: Changes): Promise<Check> {
  return checked(await contentWith(files, { isWhole: false }));
}

/** The same of a folder that is there already. */
export async function checked(root: string): Promise<Check> {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const check = await checkFolder(root, { today: TODAY });
  expect(performance.now() - start, 'time that the check takes').toBeLessThan(PATIENCE);
  expect(process.memoryUsage.rss() - before, 'memory that the check takes').toBeLessThan(MEMORY);
  expect(Object.keys(Object.prototype)).toEqual([]);
  const annotations = githubAnnotations(check.diagnostics, '');
  for (const printed of [terminalReport(check, false), jobSummary(check), annotations])
    expect(hiddenSigns(printed)).toEqual([]);
  // One command a line, each of them ours.
  for (const line of annotations.split('\n').slice(0, -1)) expect(line).toMatch(/^::(?:error|warning|notice) file=/);
  return check;
}

/** Each finding as `code file:line`, without those of the whole year. */
export function told({ diagnostics }: Check): string[] {
  return diagnostics
    .filter(({ code }) => code !== 'frame/other-year' && !code.startsWith('eit/') && code !== 'content/missing-item')
    .map(({ code, file, line }) => `${code} ${file}:${line}`);
}
