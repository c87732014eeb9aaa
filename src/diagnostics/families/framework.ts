import type { Family } from '../entry.ts';

export const FRAMEWORK = {} as const satisfies Family;
