import { normalize } from './terms.ts';

/**
 * `ปี 66`, `ปีงบประมาณ พ.ศ. ๖๖`, `ต.ค. 66`: two digits after the word for a year or a month are a year of this century
 * of the Buddhist era.
 */
const SHORT = /((?:ปี ?(?:งบประมาณ)? ?(?:พ\.?ศ\.?)?|[ก-ฮ]ิ?ี?\.[คพยน]\.) ?)(\d\d)(?!\d)/g;

/** A query with its years written in full. */
export function withFullYears(query: string): string {
  return normalize(query).replace(SHORT, '$125$2');
}

/** The year of the section that a query names; none where it names another or none. */
export function yearOf(query: string, years: readonly number[]): number | undefined {
  const named = withFullYears(query).match(/\d+/g)?.map(Number) ?? [];
  return named.find((number) => years.includes(number));
}
