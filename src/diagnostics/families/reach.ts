import type { Family } from '../entry.ts';

export const REACH = {} as const satisfies Family;
