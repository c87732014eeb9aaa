import { basename } from 'node:path';
import { applyFixes } from './apply.ts';
import { mendFields } from './fields/mend.ts';
import { mendFileNames } from './file-names.ts';
import { mendItemNames } from './item-names.ts';
import { fixReport, type ReportOptions } from './report.ts';
import type { FixPlan } from './types.ts';
import { Workspace } from './workspace.ts';

/**
 * Every family of mends that is safe to make unasked, each on what the one before leaves: files get their names before
 * they are read, and fields are readable before names of evidence are looked for in them. To add one, write a function
 * that looks at a `Workspace` and adds fixes to it, and name it here.
 */
const FAMILIES: readonly ((workspace: Workspace) => void)[] = [mendItemNames, mendFields, mendFileNames];

/** What can be mended in a content folder; nothing is changed. */
export async function planFixes(root: string): Promise<FixPlan> {
  const workspace = await Workspace.read(root);
  for (const mend of FAMILIES) mend(workspace);
  return workspace.plan();
}

/** Mends a content folder and says in Thai what was done and what was left. Done twice, the second time changes nothing. */
export async function fixContent(
  root: string,
  { isDry = false, colour = false }: Partial<Pick<ReportOptions, 'isDry' | 'colour'>> = {},
): Promise<string> {
  const plan = await planFixes(root);
  const outcomes = isDry ? plan.fixes.map((fix) => ({ fix })) : await applyFixes(plan);
  return fixReport(outcomes, plan.left, { name: basename(root), isDry, colour });
}
