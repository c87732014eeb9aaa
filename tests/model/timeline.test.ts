import { describe, expect, test } from 'vitest';
import { type Figures, isTimeline, type Snapshot, timelineOf } from '../../src/model/timeline.ts';

const figures = (done: number): Figures => ({
  total: 43,
  done,
  proven: 0,
  points: { declared: { oit: done, ita: done * 0.4 }, proven: { oit: 0, ita: 0 } },
});

/** `2024-04` with what was done in 2567; `null` where the year was not there, `undefined` where nothing can be read. */
const snapshot = (month: string, done?: number | null): Snapshot => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const years = done === undefined ? undefined : new Map(done === null ? [] : [[2567, figures(done)]]);
  return { month: { year, month: number }, years };
};

const shown = (...snapshots: Snapshot[]) =>
  timelineOf(snapshots, 2567).map(({ month, figures: of }) => `${month.year}-${month.month}: ${of?.done ?? '?'}`);

describe('the months of a fiscal year', () => {
  test('follow each other over the end of a year, a quiet one as the one before it', () => {
    expect(shown(snapshot('2023-10', 1), snapshot('2023-11', 5), snapshot('2024-02', 7))).toEqual([
      '2023-10: 1',
      '2023-11: 5',
      '2023-12: 5',
      '2024-1: 5',
      '2024-2: 7',
    ]);
  });

  test('begin when the year did', () => {
    expect(shown(snapshot('2023-08', null), snapshot('2023-09'), snapshot('2023-10', 1))).toEqual(['2023-10: 1']);
    expect(timelineOf([snapshot('2023-10', 1)], 2568)).toEqual([]);
    expect(timelineOf([], 2567)).toEqual([]);
  });

  test('have no figures where they can’t be read, nor has a quiet month after them', () => {
    expect(
      shown(snapshot('2023-10', 1), snapshot('2023-11'), snapshot('2024-01', null), snapshot('2024-02', 3)),
    ).toEqual(['2023-10: 1', '2023-11: ?', '2023-12: ?', '2024-1: ?', '2024-2: 3']);
  });

  test('show progress where two of them have figures', () => {
    const isShown = (...snapshots: Snapshot[]) => isTimeline(timelineOf(snapshots, 2567));
    expect(isShown(snapshot('2023-10', 1))).toBe(false);
    expect(isShown(snapshot('2023-10', 1), snapshot('2023-11'))).toBe(false);
    expect(isShown(snapshot('2023-10', 1), snapshot('2023-11'), snapshot('2023-12', 1))).toBe(true);
  });
});
