import { parseArgs } from 'node:util';

/** What a run of the bench measures. */
export interface SearchParts {
  /** Quality, precision and clusters, over the query sets. */
  readonly queries: boolean;
  /** The first search and the typing on a slow phone. */
  readonly phone: boolean;
  /** The first search in a large archive; it is built for that, which takes a minute. */
  readonly scale: boolean;
}

/** `--queries --phone --scale`, any of them; `--all`; all but the scale where none is named. Throws in Thai. */
export function readSearchOptions(args: readonly string[]): SearchParts {
  const { all, queries, phone, scale } = parse(args);
  if (all) return { queries: true, phone: true, scale: true };
  if (!queries && !phone && !scale) return { queries: true, phone: true, scale: false };
  return { queries, phone, scale };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...args], options: { queries: flag, phone: flag, scale: flag, all: flag } }).values;
  } catch {
    throw new RangeError('ตัวเลือกที่ใช้ได้คือ --queries --phone --scale และ --all');
  }
}
