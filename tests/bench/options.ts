import { parseArgs } from 'node:util';
import { ITEMS_A_YEAR, MOST_YEARS } from './archive.ts';

export interface Options {
  /** Builds of each program and size; the median is quoted. */
  readonly runs: number;
  /** Numbers of items, smallest first. */
  readonly sizes: readonly number[];
  /** Ours only, without Starlight beside it. */
  readonly alone: boolean;
}

/** `--runs 5 --sizes 43,430 --alone`; throws in Thai for what can't be measured. */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError('--runs ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป');
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !(size > 0) || size % ITEMS_A_YEAR !== 0 || size / ITEMS_A_YEAR > MOST_YEARS)) {
    throw new RangeError(
      `--sizes ต้องเป็นจำนวนเท่าของ ${ITEMS_A_YEAR} ไม่เกิน ${ITEMS_A_YEAR * MOST_YEARS} เช่น 43,430,4300`,
    );
  }
  return { runs, sizes: sizes.sort((a, b) => a - b), alone: values.alone };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        runs: { type: 'string', default: '3' },
        sizes: { type: 'string', default: '43,430,4300' },
        alone: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw new RangeError('ตัวเลือกที่ใช้ได้คือ --runs 3 --sizes 43,430,4300 และ --alone');
  }
}
