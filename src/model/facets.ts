import { STATUS_TEXT, STATUSES } from '../schema/status.ts';
import type { FACET_NAMES } from './facet-names.ts';
import type { DisclosureItem, DisclosureYear } from './types.ts';
import { paths } from './urls.ts';

/** One way to narrow a year's items down, and the address of the list it gives. */
export interface Facet {
  readonly kind: keyof typeof FACET_NAMES;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly items: readonly DisclosureItem[];
}

/** Every filter of a year: by status, unit and sub-indicator. Each is a page of its own, so that it works as a link. */
export function facetsOf({ year, items, units, subIndicators }: DisclosureYear): Facet[] {
  return [
    ...STATUSES.map(
      (status): Facet => ({
        kind: 'status',
        id: status,
        title: STATUS_TEXT[status],
        path: paths.status(year, status),
        items: items.filter((item) => item.status === status),
      }),
    ),
    ...units.map(
      ({ id, title, items: own }): Facet => ({ kind: 'unit', id, title, path: paths.unit(year, id), items: own }),
    ),
    ...subIndicators.map(
      ({ id, title, items: own }): Facet => ({
        kind: 'sub',
        id,
        title: `${id} ${title}`,
        path: paths.subIndicator(year, id),
        items: own,
      }),
    ),
  ];
}
