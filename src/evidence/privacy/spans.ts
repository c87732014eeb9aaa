import type { Run } from './numbers.ts';

/** How many items at the front of a list have what the rest have not; by halves. */
export function countWhile<T>(items: readonly T[], has: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (has(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a span shares a character with one of others, which are in order and apart. */
export function isAmong({ from, to }: Run, others: readonly Run[]): boolean {
  const next = others[countWhile(others, (other) => other.to <= from)];
  return next !== undefined && next.from < to;
}

/** The one that stands further behind. */
export function later(a: Run | undefined, b: Run | undefined): Run | undefined {
  return !a || (b && b.to > a.to) ? b : a;
}
