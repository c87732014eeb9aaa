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

/** Items of a year by the day they were last updated, latest first; those without a day are left out. */
export function lastUpdated(year: DisclosureYear, most: number): DisclosureItem[] {
  const day = ({ updated }: DisclosureItem) =>
    updated ? updated.year * 10_000 + updated.month * 100 + updated.day : 0;
  return year.items
    .filter(({ updated }) => updated)
    .sort((a, b) => day(b) - day(a))
    .slice(0, most);
}
