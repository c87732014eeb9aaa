import type { Family } from '../entry.ts';

export const PERMANENT = {} as const satisfies Family;
