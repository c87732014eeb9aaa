import type { Family } from '../entry.ts';

export const EIT = {} as const satisfies Family;
