import type { Family } from '../entry.ts';

export const ITEM = {} as const satisfies Family;
