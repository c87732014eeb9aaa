import type { Family } from '../entry.ts';

export const CONTENT = {} as const satisfies Family;
