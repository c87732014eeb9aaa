import type { Family } from '../entry.ts';

export const EVIDENCE = {} as const satisfies Family;
