import type { Family } from '../entry.ts';

export const MEMO = {} as const satisfies Family;
