import type { DisclosureItem, Progress } from './types.ts';

/** How many of the items are in each state. */
export function progressOf(items: readonly Pick<DisclosureItem, 'status'>[]): Progress {
  const progress = { total: items.length, done: 0, 'in-progress': 0, 'not-started': 0 };
  for (const { status } of items) progress[status]++;
  return progress;
}
