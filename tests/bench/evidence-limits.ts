/** What looking into documents may cost, and how well it must be done. */
export const LIMITS = {
  /** How many times as quick it is at least with what is kept of an earlier run. */
  speedUp: 50,
  /** Bytes that all processes of a command hold at one time. */
  memory: 1e9,
  /** Share of letters read wrong, at most. */
  textErrors: 0.01,
  scanErrors: 0.05,
  /** Share of planted citizen ids that are found. */
  citizenIdRecall: 1,
  /** Strings in each set, at least. */
  strings: 200,
};

/** One part of the bench: what is printed, and whether all its limits were kept. */
export interface Part {
  readonly report: string;
  readonly isWithin: boolean;
}

/** A figure as it is written, with its mark where it has a limit. */
export interface Judged {
  readonly text: string;
  readonly isWithin: boolean;
}

export function atMost(value: number, limit: number, write: (value: number) => string): Judged {
  return judged(value <= limit, write(value));
}

export function atLeast(value: number, limit: number, write: (value: number) => string): Judged {
  return judged(value >= limit, write(value));
}

function judged(isWithin: boolean, text: string): Judged {
  return { text: `${text} ${isWithin ? '✓' : '✗'}`, isWithin };
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(0)} เท่า`;
}

/** Something in a second; slow things with a decimal more. */
export function rate(perSecond: number): string {
  return perSecond.toFixed(perSecond < 10 ? 2 : 0);
}
