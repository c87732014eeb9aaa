/** What a search can be narrowed by, in the order it is offered. */
export const FILTERS = ['kind', 'year', 'sub', 'unit', 'status'] as const;
export type Filter = (typeof FILTERS)[number];

/** Values that were chosen for each filter; none means all. */
export type Chosen = Readonly<Record<Filter, readonly string[]>>;

/** A search as its address says it, so that it can be sent to someone else: `?q=งบ&year=2567&kind=item`. */
export interface SearchState {
  readonly query: string;
  readonly chosen: Chosen;
}

export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  return { query: parameters.get('q') ?? '', chosen: readChosen(parameters) };
}

/** What is chosen in an address or in a form. */
export function readChosen(from: URLSearchParams | FormData): Chosen {
  const values = (filter: Filter) => [...new Set(from.getAll(filter).map(String))].filter(Boolean);
  return Object.fromEntries(FILTERS.map((filter) => [filter, values(filter)])) as unknown as Chosen;
}

/** The part of the address from `?` on; empty for no search at all. */
export function writeState({ query, chosen }: SearchState): string {
  if (query.trim() === '') return '';
  const parts = FILTERS.flatMap((filter) => chosen[filter].map((value) => [filter, value]));
  return `?${new URLSearchParams([['q', query], ...parts])}`;
}

export function isNarrowed(chosen: Chosen): boolean {
  return FILTERS.some((filter) => chosen[filter].length > 0);
}
