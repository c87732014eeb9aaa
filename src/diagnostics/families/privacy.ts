import type { Family } from '../entry.ts';

export const PRIVACY = {} as const satisfies Family;
