import type { Site } from '../schema/site.ts';

/** Names of units by their ids, joined for reading; empty where none is named. */
export function unitNames(site: Site, ids: readonly string[] | undefined): string {
  return (ids ?? []).map((id) => site.units[id] ?? id).join(', ');
}
