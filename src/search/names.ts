import type { Disclosure } from '../model/types.ts';
import { STATUS_TEXT } from '../schema/status.ts';
import type { Names } from './directory.ts';

/** What sub-indicators, units and statuses are called; where years differ, as the newest has it. */
export function searchNames({ site, years }: Disclosure): Names {
  const subs = years.toReversed().flatMap(({ subIndicators }) => subIndicators);
  return {
    sub: Object.fromEntries(subs.map(({ id, title }) => [id, title])),
    unit: site.units,
    status: STATUS_TEXT,
  };
}
