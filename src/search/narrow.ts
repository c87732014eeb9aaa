import type { DirectoryPage, Names } from './directory.ts';
import { type Chosen, FILTERS, type Filter } from './state.ts';

/** One value a search can be narrowed to, and how many pages it would leave. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

export interface Choices {
  readonly filter: Filter;
  readonly choices: readonly Choice[];
}

const KIND_NAMES: Readonly<Record<string, string>> = { item: 'ข้อข้อมูล', document: 'เอกสาร', page: 'หน้าอื่น' };

const VALUES: Readonly<Record<Filter, (page: DirectoryPage) => readonly string[]>> = {
  kind: ({ kind }) => [kind],
  year: ({ year }) => (year ? [String(year)] : []),
  sub: ({ sub }) => (sub ? [sub] : []),
  unit: ({ units }) => units,
  status: ({ status }) => (status ? [status] : []),
};

/** The pages that have one of the chosen values of each filter. */
export function narrow<P extends DirectoryPage>(pages: readonly P[], chosen: Chosen): P[] {
  return FILTERS.reduce((left, filter) => left.filter((page) => fits(page, filter, chosen)), [...pages]);
}

/**
 * What a search can be narrowed by: the filters that have more than one value among its pages or are in force. Each
 * count is what choosing that value shows, so the other filters are heeded and its own is not.
 */
export function choicesOf(pages: readonly DirectoryPage[], chosen: Chosen, names: Names): Choices[] {
  return FILTERS.map((filter): Choices => {
    const left = narrow(pages, { ...chosen, [filter]: [] });
    const counts = new Map<string, number>(chosen[filter].map((value) => [value, 0]));
    for (const value of pages.flatMap(VALUES[filter])) counts.set(value, 0);
    for (const value of left.flatMap(VALUES[filter])) counts.set(value, (counts.get(value) ?? 0) + 1);
    const choices = [...counts].map(([value, count]) => ({
      value,
      name: nameOf(filter, value, names),
      count,
      chosen: chosen[filter].includes(value),
    }));
    return { filter, choices: choices.sort(inOrder(filter)) };
  }).filter(({ filter, choices }) => choices.length > 1 || chosen[filter].length > 0);
}

/** What a value of a filter is called; the value itself where nothing is known of it, as in a mistyped address. */
function nameOf(filter: Filter, value: string, names: Names): string {
  if (filter === 'year') return value;
  if (filter === 'kind') return KIND_NAMES[value] ?? value;
  const name = names[filter][value] ?? value;
  return filter === 'sub' && name !== value ? `${value} ${name}` : name;
}

/** Years from the newest on, sub-indicators by their numbers; the others with the most pages first. */
function inOrder(filter: Filter): (a: Choice, b: Choice) => number {
  if (filter === 'year') return (a, b) => Number(b.value) - Number(a.value);
  if (filter === 'sub') return (a, b) => number(a.value) - number(b.value);
  return (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** `9.2` → 9002: 9.10 comes after 9.9. */
function number(id: string): number {
  const [whole = '', part = ''] = id.split('.');
  return Number(whole) * 1000 + Number(part);
}

function fits(page: DirectoryPage, filter: Filter, chosen: Chosen): boolean {
  return chosen[filter].length === 0 || VALUES[filter](page).some((value) => chosen[filter].includes(value));
}
