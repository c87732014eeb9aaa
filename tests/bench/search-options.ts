import { parseArgs } from 'node:util';

/** What a run of the bench measures. */
export interface SearchParts {
  /** Quality, precision and clusters, over the query sets. */
  readonly queries: boolean;
  /** The first search and the typing on a slow phone. */
  readonly phone: boolean;
  /** The first search in a large archive; it is built for that, which takes a minute. */
  readonly scale: boolean;
  /** The only query set to ask, `queries-dev`; all of them, and the single words, where none is named. */
  readonly set?: string;
}

/**
 * `--queries --phone --scale`, any of them; `--all`; all but the scale where none is named. `--set queries-dev` asks the
 * queries of that set alone. Throws in Thai.
 */
export function readSearchOptions(args: readonly string[]): SearchParts {
  const { all, queries, phone, scale, set } = parse(args);
  if (set !== undefined) return { queries: true, phone, scale, set };
  if (all) return { queries: true, phone: true, scale: true };
  if (!queries && !phone && !scale) return { queries: true, phone: true, scale: false };
  return { queries, phone, scale };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const options = { queries: flag, phone: flag, scale: flag, all: flag, set: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new RangeError('ตัวเลือกที่ใช้ได้คือ --queries --phone --scale --all และ --set ชื่อชุดคำค้น');
  }
}
