import type { Family } from '../entry.ts';

export const TABLE = {} as const satisfies Family;
