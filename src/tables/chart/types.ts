import type { Decimal } from '../decimal.ts';

export interface Series {
  readonly name: string;
  /** One for each label; `undefined` where there is no value, which is not 0. */
  readonly values: readonly (Decimal | undefined)[];
}

/** What a chart shows, whatever its form. */
export interface ChartData {
  /** Unique on its page; the ids inside begin with it. */
  readonly id: string;
  readonly title: string;
  readonly labels: readonly string[];
  /** One to three. */
  readonly series: readonly Series[];
  /** `บาท`, or '' where none is told. */
  readonly unit: string;
  readonly isUnitInCaption: boolean;
  /** Stands behind each amount: `%`. */
  readonly suffix: string;
  /** Whether the labels follow each other in time, so that first and last can be compared. */
  readonly isTimeline: boolean;
}

/** All amounts of a chart. */
export function amountsOf({ series }: ChartData): Decimal[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== undefined));
}
