import { type Answer, hitsAt, recallAt } from '../support/search-queries.ts';
import { table } from './table.ts';

/** Figures of one query set by kind and in all, and the queries whose first result is wrong. */
export function searchReport(name: string, answers: readonly Answer[]): string {
  const kinds = [...new Set(answers.map(({ kind }) => kind))];
  const rows = [
    ...kinds.map((kind) =>
      row(
        kind,
        answers.filter((answer) => answer.kind === kind),
      ),
    ),
    row('ทั้งหมด', answers),
  ];
  const failed = answers.filter(({ place }) => place !== 1);
  return [
    `${name}\n`,
    table([['ชนิด', 'คำค้น', 'hit@1', 'hit@3', 'recall@10', 'ไม่มีผล'], ...rows]),
    `\nผลแรกไม่ถูก ${failed.length} คำค้น`,
    ...failed.map(
      ({ q, kind, expect, got, place }) =>
        `  ${q} (${kind}): ต้องการ ${expect.join(' ') || 'ไม่มีผล'} อันดับ ${place || '–'} ← ${got.slice(0, 5).join(' ')}`,
    ),
    '',
  ].join('\n');
}

function row(kind: string, answers: readonly Answer[]): string[] {
  // A query that means nothing here should be empty, so it is no fault there.
  const empty = answers.filter(({ expect, got }) => expect.length > 0 && got.length === 0).length;
  return [
    kind,
    String(answers.length),
    percent(hitsAt(answers, 1)),
    percent(hitsAt(answers, 3)),
    percent(recallAt(answers, 10)),
    String(empty),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
