import type { Family } from '../entry.ts';

export const LINK = {} as const satisfies Family;
