import type { Disclosure, DisclosureItem, DisclosureYear } from './types.ts';

/** The items before and after one in its year's frame. */
export function neighbours(year: DisclosureYear, item: DisclosureItem) {
  const at = year.items.indexOf(item);
  return { previous: year.items[at - 1], next: year.items[at + 1] };
}

/** How many other years a page offers at most: a list that grew with every year would make each page dearer. */
const MOST_YEARS = 6;

/** The same subject in the years nearest to an item's own, newest first, followed by topic through renumbered frames. */
export function sameItemInOtherYears({ years }: Disclosure, item: DisclosureItem): DisclosureItem[] {
  return years
    .filter(({ year }) => year !== item.year)
    .sort((a, b) => Math.abs(a.year - item.year) - Math.abs(b.year - item.year))
    .slice(0, MOST_YEARS)
    .sort((a, b) => b.year - a.year)
    .flatMap(({ items }) => items.find(({ frame }) => frame.topic === item.frame.topic) ?? []);
}

/** Years beyond these are reached from the oldest of them: the list must not grow with the archive. */
const SHOWN_YEARS = 10;

/** The years that a page of one year links to, newest first, that year among them. */
export function yearsNear({ years }: Disclosure, shown: number): DisclosureYear[] {
  const at = years.findIndex(({ year }) => year === shown);
  const from = Math.max(0, Math.min(at - SHOWN_YEARS / 2, years.length - SHOWN_YEARS));
  return years.slice(from, from + SHOWN_YEARS);
}

/** Items of a year by the day they were last updated, latest first; those without a day are left out. */
export function lastUpdated(year: DisclosureYear, most: number): DisclosureItem[] {
  const day = ({ updated }: DisclosureItem) =>
    updated ? updated.year * 10_000 + updated.month * 100 + updated.day : 0;
  return year.items
    .filter(({ updated }) => updated)
    .sort((a, b) => day(b) - day(a))
    .slice(0, most);
}
