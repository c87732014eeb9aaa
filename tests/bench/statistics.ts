/** The middle value; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** What one more item costs between two sizes. */
export function marginal(small: { items: number; seconds: number }, large: { items: number; seconds: number }): number {
  return (large.seconds - small.seconds) / (large.items - small.items);
}
