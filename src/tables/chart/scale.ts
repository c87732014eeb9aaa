import { compare, type Decimal, toNumber, ZERO } from '../decimal.ts';

/** Where amounts lie on an axis. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Round amounts, exact, rising. */
  readonly ticks: readonly Decimal[];
}

/**
 * An axis over these values with ticks at 1, 2 or 5 times a power of ten.
 *
 * @param most ticks at most, at least 2
 * @param reach `ticks`: the axis ends at ticks; `values`: it ends at the values
 */
export function scaleOf(values: readonly Decimal[], most: number, reach: 'ticks' | 'values'): Scale {
  const low = values.reduce((a, b) => (compare(b, a) < 0 ? b : a), values[0] ?? ZERO);
  const high = values.reduce((a, b) => (compare(b, a) > 0 ? b : a), values[0] ?? ZERO);
  const [from, to] = [toNumber(low), toNumber(high)];
  if (from === to) return flat(low, from);
  // Things that are counted have no halves.
  const least = values.every(({ places }) => places === 0) ? 1 : 0;
  for (const step of stepsFrom(Math.max(least, (to - from) / most))) {
    const unit = step.factor * 10 ** step.power;
    const first = reach === 'ticks' ? Math.floor(from / unit + SLACK) : Math.ceil(from / unit - SLACK);
    const last = reach === 'ticks' ? Math.ceil(to / unit - SLACK) : Math.floor(to / unit + SLACK);
    if (last - first + 1 > most) continue;
    const ticks = Array.from({ length: last - first + 1 }, (_, i) => tick((first + i) * step.factor, step.power));
    if (reach === 'values') return { low: from, high: to, ticks };
    return { low: Math.min(from, first * unit), high: Math.max(to, last * unit), ticks };
  }
  return { low: from, high: to, ticks: [] };
}

/** What floating point may be off by, in steps. */
const SLACK = 1e-9;

/** Steps from the first that could do, each larger than the one before. */
function stepsFrom(size: number): { factor: number; power: number }[] {
  const power = Number(size.toExponential().split('e')[1]);
  return [power, power + 1, power + 2].flatMap((each) => [1, 2, 5].map((factor) => ({ factor, power: each })));
}

function tick(count: number, power: number): Decimal {
  return power >= 0
    ? { units: BigInt(count) * 10n ** BigInt(power), places: 0 }
    : { units: BigInt(count), places: -power };
}

/** All values the same: zero and the value, or zero alone. */
function flat(value: Decimal, number: number): Scale {
  if (number === 0) return { low: 0, high: 1, ticks: [ZERO] };
  const ticks = number > 0 ? [ZERO, value] : [value, ZERO];
  return { low: Math.min(0, number), high: Math.max(0, number), ticks };
}
