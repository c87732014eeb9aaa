import type { PrivacyAnswer } from '../../schema/privacy.ts';
import { ENDS, type PrivacyFinding } from './finding.ts';

export interface Unanswered<F> {
  /** Findings that no answer speaks of. */
  readonly open: F[];
  /** Answers that speak of no finding: of a document that has changed, or written with a slip. */
  readonly unused: PrivacyAnswer[];
}

/**
 * Holds findings against the answers of an item's frontmatter. An answer speaks of all findings of its kind, or with
 * `ends` of those whose value has these last four digits. Of citizens' numbers it always needs `ends`, so that one
 * reason can't wave a whole list through; without it, it answers nothing and is unused.
 *
 * @param findings of `scanText` and `scanMetadata`, or copies of them with more fields (`{ ...finding, page }`)
 */
export function unanswered<F extends PrivacyFinding>(
  findings: readonly F[],
  answers: readonly PrivacyAnswer[],
): Unanswered<F> {
  return {
    open: findings.filter((finding) => !answers.some((answer) => isAbout(answer, finding))),
    unused: answers.filter((answer) => !findings.some((finding) => isAbout(answer, finding))),
  };
}

function isAbout({ allow, ends }: PrivacyAnswer, finding: PrivacyFinding): boolean {
  if (allow !== finding.kind) return false;
  return ends === undefined ? finding.kind !== 'citizen-id' : finding[ENDS].is(ends);
}
