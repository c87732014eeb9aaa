/** Digits that stand side by side: offsets of the first and behind the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What joins two runs of digits into one number; `nothing` where only what can't be seen is between them. */
export type Gap = 'nothing' | 'dash' | 'dot' | 'slash' | 'space' | 'cell' | 'line';

/** The runs of digits of a text, and what stands before each: `undefined` where it begins a number of its own. */
export interface Numbers {
  readonly runs: readonly Run[];
  readonly gaps: readonly (Gap | undefined)[];
}

export function numbersOf(folded: string): Numbers {
  const runs: Run[] = [];
  const gaps: (Gap | undefined)[] = [];
  let last = -Infinity;
  for (const { 0: digits, index } of folded.matchAll(/\d+/g)) {
    gaps.push(index - last > LONGEST ? undefined : gapOf(folded.slice(last, index)));
    last = index + digits.length;
    runs.push({ from: index, to: last });
  }
  return { runs, gaps };
}

const LONGEST = 6;
const OFTEN = new Map<string, Gap>([
  ['-', 'dash'],
  [' ', 'space'],
  ['.', 'dot'],
  ['/', 'slash'],
  ['\t', 'cell'],
  ['\n', 'line'],
  ['\u200b', 'nothing'],
]);

function gapOf(between: string): Gap | undefined {
  const often = OFTEN.get(between);
  if (often || !/^[\s\-.·_/|\u200b]*$/.test(between)) return often;
  if (between.includes('-')) return 'dash';
  if (/[.·_]/.test(between)) return 'dot';
  if (between.includes('/')) return 'slash';
  if (/[\r\n]/.test(between)) return 'line';
  if (/[\t|]/.test(between)) return 'cell';
  return /\s/.test(between) ? 'space' : 'nothing';
}

/** Runs that follow each other and are one number. */
export interface Window extends Run {
  readonly runs: readonly Run[];
  readonly gaps: readonly Gap[];
  /** What stands before the first and behind the last; `undefined` where no number does. */
  readonly before: Gap | undefined;
  readonly after: Gap | undefined;
}

/** The runs from one on that have `total` digits together. Looks at no more than `total` runs. */
export function windowFrom({ runs, gaps }: Numbers, first: number, total: number): Window | undefined {
  let digits = 0;
  let end = first;
  for (; digits < total; end++) {
    const run = runs[end];
    if (!run || (end > first && !gaps[end])) return undefined;
    digits += run.to - run.from;
  }
  return digits === total ? windowOf({ runs, gaps }, first, end) : undefined;
}

/** The runs from one on that have these lengths. */
export function windowGrouped({ runs, gaps }: Numbers, first: number, lengths: readonly number[]): Window | undefined {
  for (const [i, length] of lengths.entries()) {
    const run = runs[first + i];
    if (!run || run.to - run.from !== length || (i > 0 && !gaps[first + i])) return undefined;
  }
  return windowOf({ runs, gaps }, first, first + lengths.length);
}

function windowOf({ runs, gaps }: Numbers, first: number, end: number): Window {
  return {
    from: runs[first]?.from ?? 0,
    to: runs[end - 1]?.to ?? 0,
    runs: runs.slice(first, end),
    gaps: gaps.slice(first + 1, end).filter((gap) => gap !== undefined),
    before: gaps[first],
    after: gaps[end],
  };
}

/** Lengths of the runs, `1-4-5-2-1`. */
export function grouping({ runs }: Window): string {
  return runs.map(({ from, to }) => to - from).join('-');
}
