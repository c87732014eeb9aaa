import { basename } from 'node:path';
import { applyFixes } from './apply.ts';
import { fixFileNames } from './file-names.ts';
import { fixReport } from './report.ts';
import type { Fixer, FixPlan } from './types.ts';

/** Every family of mends that is safe to make unasked. To add one, write a `Fixer` and name it here. */
const FIXERS: readonly Fixer[] = [fixFileNames];

/** What can be mended in a content folder; nothing is changed. */
export async function planFixes(root: string, fixers: readonly Fixer[] = FIXERS): Promise<FixPlan> {
  const found = await Promise.all(fixers.map((fixer) => fixer(root)));
  return { root, fixes: found.flatMap(({ fixes }) => fixes), left: found.flatMap(({ left }) => left) };
}

/**
 * Mends a content folder and says in Thai what was done and what was left. Done twice, the second time changes nothing.
 *
 * @param isDry only say what would be done
 */
export async function fixContent(root: string, isDry = false): Promise<string> {
  const plan = await planFixes(root);
  const outcomes = isDry ? plan.fixes.map((fix) => ({ fix })) : await applyFixes(plan);
  return fixReport(basename(root), outcomes, plan.left, isDry);
}
