import { roundPoints, type Tally, type YearScore } from '../../model/score.ts';
import type { Check } from '../check.ts';
import { fixFirst } from '../task.ts';
import { type CheckReport, REPORT_VERSION } from './schema.ts';

/**
 * The report for programs, of the form that `reportSchema` and docs/check-report.schema.json describe.
 *
 * @param history where it was asked for
 */
export function jsonReport(
  check: Pick<Check, 'diagnostics' | 'summary' | 'score'>,
  history?: CheckReport['history'],
): string {
  return `${JSON.stringify({ ...reportOf(check), history }, null, 2)}\n`;
}

function reportOf({ diagnostics, summary, score }: Pick<Check, 'diagnostics' | 'summary' | 'score'>): CheckReport {
  return {
    version: REPORT_VERSION,
    diagnostics: [...diagnostics],
    summary,
    score: score ? scoreReport(score) : null,
    fixFirst: (score ? fixFirst(score) : []).map(({ score: { item, worth }, why, first }) => ({
      item: item.id,
      points: roundPoints(worth),
      units: item.units.map(({ id }) => id),
      why: [...why],
      first,
    })),
  };
}

function scoreReport(score: YearScore): CheckReport['score'] {
  return {
    year: score.year,
    ...tallyReport(score),
    subIndicators: score.subIndicators.map((sub) => ({ id: sub.id, title: sub.title, ...tallyReport(sub) })),
    items: score.items.map(({ item, worth, isDeclared, isProven }) => ({
      id: item.id,
      title: item.frame.title,
      status: item.status,
      units: item.units.map(({ id, name }) => ({ id, name })),
      points: roundPoints(worth),
      declared: isDeclared,
      proven: isProven,
      elements: item.requirements.map(({ requirement, text, isNeeded, state }) => ({
        id: requirement.id,
        text,
        needed: isNeeded,
        state,
      })),
    })),
  };
}

function tallyReport({ declared, proven, full }: Tally): Tally {
  return { declared: roundPoints(declared), proven: roundPoints(proven), full: roundPoints(full) };
}
