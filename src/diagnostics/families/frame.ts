import type { Family } from '../entry.ts';

export const FRAME = {} as const satisfies Family;
