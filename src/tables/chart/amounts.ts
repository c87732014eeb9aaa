import { absolute, compare, type Decimal, decimal, format, round, shift, trim } from '../decimal.ts';

/** How a chart writes its amounts: in ones or in millions, with so many places. */
export interface Writing {
  /** Stands before the unit: `ล้าน`. */
  readonly scale: '' | 'ล้าน';
  readonly write: (value: Decimal) => string;
  /** Of a tick, which is round and needs no zeros at its end. */
  readonly writeTick: (value: Decimal) => string;
}

/** Letters of the longest amount that has room beside a bar on a phone. */
const LONGEST = 10;

const MILLION = 6;

/** The first of exact, whole and in millions whose longest amount is short; the table has all of them exact. */
export function writingOf(values: readonly Decimal[], suffix = ''): Writing {
  const places = Math.max(0, ...values.map((value) => value.places));
  const fits = (write: (value: Decimal) => string) => values.every((value) => write(value).length <= LONGEST);
  const ones = [places, 2, 1, 0]
    .filter((each) => each <= places)
    .map((each) => (value: Decimal) => rounded(value, each))
    .find(fits);
  const writeTick = (value: Decimal) => format(trim(value)) + suffix;
  if (ones) return { scale: '', write: (value) => ones(value) + suffix, writeTick };
  const scaled = (value: Decimal) => shift(value, MILLION);
  return {
    scale: 'ล้าน',
    write: (value) => rounded(scaled(value), 2) + suffix,
    writeTick: (value) => writeTick(scaled(value)),
  };
}

/** What is more than nothing is never written as 0. */
function rounded(value: Decimal, places: number): string {
  const near = round(value, places);
  if (near.units !== 0n || value.units === 0n) return format(near);
  const least = format(shift(decimal('1'), places));
  return compare(absolute(value), value) === 0 ? `<${least}` : `>−${least}`;
}
