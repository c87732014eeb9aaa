import { appendFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Check } from '../check/check.ts';
import { githubAnnotations } from '../check/report/github.ts';
import { jobSummary } from '../check/report/job-summary.ts';
import { folderInRepository } from '../permanent/git.ts';
import { contentFolder } from './paths.ts';

/**
 * Tells GitHub what the check has found, where a run of GitHub Actions asks for it or the caller does: annotations to a
 * stream, of which GitHub reads both, and a summary to the file that it names. One that can't be written is not missed.
 */
export async function tellGitHub(check: Check, isAsked: boolean, stream: NodeJS.WritableStream): Promise<void> {
  if (!isAsked && process.env['GITHUB_ACTIONS'] !== 'true') return;
  stream.write(githubAnnotations(check.diagnostics, await folderInRepository(dirname(contentFolder()))));
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) await appendFile(summary, jobSummary(check)).catch(() => undefined);
}
