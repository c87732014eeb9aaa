import { describe, expect, test } from 'vitest';
import { withFullYears, yearOf } from '../../src/search/year.ts';

describe('the year a query names', () => {
  const years = [2567, 2566];

  test.each([
    ['งบประมาณปี 2566', 2566],
    ['งบประมาณ ๒๕๖๖', 2566],
    ['งบปี 66', 2566],
    ['ปีงบประมาณ พ.ศ. ๖๖', 2566],
    ['ต.ค. 66', 2566],
    ['มี.ค.๖๖', 2566],
    ['งบประมาณ', undefined],
    ['งบประมาณปี 2560', undefined],
    ['ตำบลละ 66 คน', undefined],
    ['โทร 025662566', undefined],
  ])('%s → %s', (query, year) => {
    expect(yearOf(query, years)).toBe(year);
  });

  test('is searched in full however it was written', () => {
    expect(withFullYears('แผนปี๖๖')).toBe('แผนปี2566');
    expect(withFullYears('แผน 5 ปี 12 โครงการ')).toBe('แผน 5 ปี 2512 โครงการ');
  });
});
