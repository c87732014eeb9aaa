import { describe, expect, test } from 'vitest';
import { partsOf, yearFault } from '../../src/model/year-rule.ts';
import { parseThaiDate } from '../../src/thai/date.ts';
import { formatGap } from '../../src/thai/gaps.ts';

const day = (text: string) => {
  const read = parseThaiDate(text);
  if (!read.ok) throw new Error(text);
  return read.date;
};
const signed = (text: string) => ({ date: day(text), covers: undefined });
const covers = (from: string, to: string) => ({ date: undefined, covers: { from: day(from), to: day(to) } });
const NOTHING = { date: undefined, covers: undefined };
const reason = (...given: Parameters<typeof yearFault>) => yearFault(...given)?.reason;

describe('a document of an item that asks for the assessed year', () => {
  test('fits where its period has any day of the year', () => {
    expect(reason('current-fy', 2567, covers('2566-10-01', '2567-09-30'))).toBeUndefined();
    expect(reason('current-fy', 2567, covers('2567-09-30', '2568-09-30'))).toBeUndefined();
  });

  test('is too old or too late where it has none', () => {
    expect(reason('current-fy', 2567, covers('2565-10-01', '2566-09-30'))).toBe('too-old');
    expect(reason('current-fy', 2567, covers('2567-10-01', '2568-09-30'))).toBe('too-late');
  });

  test('may be signed in the half year before, as plans are, and not earlier', () => {
    expect(reason('current-fy', 2567, signed('2566-08-15'))).toBeUndefined();
    expect(reason('current-fy', 2567, signed('2566-03-31'))).toBe('too-old');
    expect(reason('current-fy', 2567, signed('2567-10-01'))).toBe('too-late');
  });

  test('proves nothing without a date', () => {
    expect(reason('current-fy', 2567, NOTHING)).toBe('no-date');
  });
});

describe('a report on the first six months', () => {
  test('covers 1 October to 31 March', () => {
    expect(reason('first-half', 2567, covers('2566-10-01', '2567-03-31'))).toBeUndefined();
    expect(reason('first-half', 2567, covers('2566-10-01', '2567-09-30'))).toBeUndefined();
  });

  test('misses where a month is left out', () => {
    expect(reason('first-half', 2567, covers('2566-10-01', '2567-02-29'))).toBe('misses');
  });

  test('of another year is too old', () => {
    expect(yearFault('first-half', 2567, covers('2565-10-01', '2566-03-31'))).toEqual({
      reason: 'too-old',
      wanted: { from: day('2566-10-01'), to: day('2567-03-31') },
    });
  });

  test('must say its period: its date alone does not tell', () => {
    expect(reason('first-half', 2567, signed('2567-04-10'))).toBe('no-period');
  });
});

describe('a plan of several years', () => {
  test('covers the whole assessed year', () => {
    expect(reason('covers-fy', 2567, covers('2565-10-01', '2570-09-30'))).toBeUndefined();
    expect(reason('covers-fy', 2567, covers('2560-10-01', '2564-09-30'))).toBe('too-old');
    expect(reason('covers-fy', 2567, covers('2566-10-01', '2567-03-31'))).toBe('misses');
  });
});

describe('a rule or manual that is in force', () => {
  test('may be of any time before, without a date too', () => {
    expect(reason('in-force', 2567, signed('2550-01-01'))).toBeUndefined();
    expect(reason('in-force', 2567, NOTHING)).toBeUndefined();
  });

  test('does not fit where it came later or has run out', () => {
    expect(reason('in-force', 2567, signed('2567-10-01'))).toBe('too-late');
    expect(reason('in-force', 2567, covers('2560-01-01', '2566-09-30'))).toBe('too-old');
  });
});

describe('the report of the year before', () => {
  test('covers that year, and is signed after it has ended', () => {
    expect(reason('previous-fy', 2567, covers('2565-10-01', '2566-09-30'))).toBeUndefined();
    expect(reason('previous-fy', 2567, signed('2566-11-20'))).toBeUndefined();
  });

  test('of the assessed year itself is too late, and one signed before the end of its year too old', () => {
    expect(reason('previous-fy', 2567, covers('2566-10-01', '2567-09-30'))).toBe('too-late');
    expect(reason('previous-fy', 2567, signed('2566-06-01'))).toBe('too-old');
    expect(reason('previous-fy', 2567, covers('2565-10-01', '2566-03-31'))).toBe('misses');
  });
});

test('an analysis of the last assessment is of that year or the one it is used in', () => {
  expect(reason('previous-ita', 2567, signed('2566-12-01'))).toBeUndefined();
  expect(reason('previous-ita', 2567, signed('2565-09-30'))).toBe('too-old');
});

test('an item that shows what is current asks for no year', () => {
  expect(reason('current', 2567, NOTHING)).toBeUndefined();
});

describe('documents that each cover a part of the period', () => {
  const months = (...froms: readonly (readonly [from: string, to: string])[]) =>
    froms.map(([from, to]) => covers(from, to));
  const QUARTERS = [
    ['2566-10-01', '2566-12-31'],
    ['2567-01-01', '2567-03-31'],
  ] as const;

  test('show it together where they leave no day out, in any order and with days in common', () => {
    expect(partsOf('first-half', 2567, months(...QUARTERS)).gaps).toEqual([]);
    expect(partsOf('first-half', 2567, months(QUARTERS[1], ['2566-09-01', '2567-01-15'])).gaps).toEqual([]);
  });

  test('miss what none of them covers: at the start, between two and at the end', () => {
    const { parts, gaps } = partsOf('first-half', 2567, [
      ...months(['2567-01-01', '2567-01-31'], ['2566-11-01', '2566-11-30'], ['2567-03-01', '2567-03-15']),
      covers('2565-10-01', '2566-03-31'),
      signed('2567-04-01'),
    ]);
    expect(parts).toHaveLength(3);
    expect(gaps.map(formatGap)).toEqual(['ต.ค. 2566', 'ธ.ค. 2566', 'ก.พ. 2567', '16 มี.ค. 2567 – 31 มี.ค. 2567']);
  });

  test('are none where each fits, or none has any of the days', () => {
    expect(partsOf('first-half', 2567, [covers('2566-10-01', '2567-03-31'), signed('2567-04-01')])).toEqual({
      parts: [],
      gaps: [],
    });
  });

  test('of more than one month are told by the first and the last', () => {
    expect(partsOf('first-half', 2567, [covers('2566-10-01', '2566-11-30')]).gaps.map(formatGap)).toEqual([
      'ธ.ค. 2566 – มี.ค. 2567',
    ]);
  });
});
