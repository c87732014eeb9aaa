import type { Family } from '../entry.ts';

export const SITE = {} as const satisfies Family;
