/** What a first search may cost on the phone of search-phone.ts. */
export const LIMITS = {
  /** Milliseconds and bytes from the focus until the first result is right. */
  firstMs: 900,
  firstBytes: 45_000,
  /** Bytes from the focus until all is in. */
  allBytes: 130_000,
  /** The same in an archive of a hundred years. */
  archiveBytes: 200_000,
  /** Milliseconds from a letter until its results, and of any task of the main thread meanwhile. */
  keystrokeMs: 100,
};

/** A figure beside its limit. */
export function against(value: number, limit: number, write: (value: number) => string): string {
  return `${write(value)} ${value <= limit ? '✓' : '✗'} ≤ ${write(limit)}`;
}

export function milliseconds(value: number): string {
  return Number.isFinite(value) ? `${Math.round(value)} ms` : 'ไม่พบ';
}

export function kilobytes(value: number): string {
  return `${(value / 1000).toFixed(1)} kB`;
}
