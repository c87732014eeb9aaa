import { describe, expect, it } from 'vitest';
import { toIso } from '../../src/thai/date.ts';
import {
  firstHalfRange,
  fiscalYearOf,
  fiscalYearRange,
  fiscalYearsIn,
  formatRange,
  isWithin,
} from '../../src/thai/fiscal-year.ts';

describe('the fiscal year', () => {
  it('begins on 1 October of the year before its name', () => {
    expect(fiscalYearOf({ year: 2023, month: 9, day: 30 })).toBe(2566);
    expect(fiscalYearOf({ year: 2023, month: 10, day: 1 })).toBe(2567);
    expect(fiscalYearOf({ year: 2024, month: 1, day: 1 })).toBe(2567);
    expect(fiscalYearOf({ year: 2024, month: 9, day: 30 })).toBe(2567);
  });

  it('runs to 30 September, and its first half to 31 March', () => {
    const year = fiscalYearRange(2567);
    const half = firstHalfRange(2567);
    expect([year.from, year.to, half.from, half.to].map(toIso)).toEqual([
      '2023-10-01',
      '2024-09-30',
      '2023-10-01',
      '2024-03-31',
    ]);
  });

  it('holds both its ends and nothing beyond them', () => {
    const year = fiscalYearRange(2567);
    expect(isWithin(year, year.from)).toBe(true);
    expect(isWithin(year, year.to)).toBe(true);
    expect(isWithin(year, { year: 2023, month: 9, day: 30 })).toBe(false);
    expect(isWithin(year, { year: 2024, month: 10, day: 1 })).toBe(false);
  });

  it('is the one that each of its ends belongs to', () => {
    for (const fiscalYear of [2500, 2567, 2600]) {
      const { from, to } = fiscalYearRange(fiscalYear);
      expect([fiscalYearOf(from), fiscalYearOf(to)]).toEqual([fiscalYear, fiscalYear]);
    }
  });

  it('is written with short or long months', () => {
    expect(formatRange(firstHalfRange(2567))).toBe('1 ต.ค. 2566 – 31 มี.ค. 2567');
    expect(formatRange(fiscalYearRange(2567), 'long')).toBe('1 ตุลาคม 2566 – 30 กันยายน 2567');
  });
});

describe('the fiscal years that a text names', () => {
  it.each([
    ['ประจำปีงบประมาณ พ.ศ. 2567', [2567]],
    ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๗', [2567]],
    ['ปี 2566 และปี 2567', [2566, 2567]],
    ['แผนพัฒนา ปี 2566-2570', [2566, 2567, 2568, 2569, 2570]],
    ['ปี 2567 ปีงบประมาณ 2567', [2567]],
    ['พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540', []],
    ['ปีงบประมาณ', []],
    ['ปี 2570-2560', [2570]],
  ])('%s', (text, expected) => {
    expect(fiscalYearsIn(text)).toEqual(expected);
  });
});
